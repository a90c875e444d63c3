package app.qingtian.promise.web;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Unit;
import app.qingtian.catalogue.Catalogues;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Grant;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Regime;
import app.qingtian.promise.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of a regime, empty or with what it says today. */
@Component
class RegimeForms {

    /** In the order in which a customer meets them; departments after. */
    private static final Map<String, PromiseKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("acknowledgement", PromiseKind.ACKNOWLEDGEMENT);
        KINDS.put("decision", PromiseKind.DECISION);
        KINDS.put("progress", PromiseKind.PROGRESS);
        KINDS.put("execution", PromiseKind.EXECUTION);
        KINDS.put("followUp", PromiseKind.FOLLOW_UP);
        KINDS.put("taking", PromiseKind.TAKING);
        KINDS.put("answer", PromiseKind.ANSWER);
    }

    private final Calendars calendars;
    private final Catalogues catalogues;

    RegimeForms(Calendars calendars, Catalogues catalogues) {
        this.calendars = calendars;
        this.catalogues = catalogues;
    }

    /** With the times of the house, because most regimes differ from them in little. */
    Form opening(Ui ui, Regime like) {
        var form = new Form("regimes", RegimeController.PATH)
                .cancel(RegimeController.PATH)
                .text("key")
                .required()
                .limit(40);
        return said(asked(ui, form), like.terms());
    }

    Form changing(Ui ui, Regime regime) {
        var form = new Form("regimes", RegimeController.PATH + "/" + regime.key() + "/versions")
                .cancel(RegimeController.PATH)
                .hidden("version", regime.version());
        return said(asked(ui, form), regime.terms())
                .value("zh", regime.zh())
                .value("en", regime.en())
                .value("citation", regime.citation())
                .value("validFrom", regime.validFrom())
                .value("validUntil", regime.validUntil())
                .value("calendar", regime.calendar());
    }

    private Form asked(Ui ui, Form form) {
        form.text("zh").required().limit(60);
        form.text("en").required().limit(60);
        form.text("citation").required().limit(300);
        form.day("validFrom").required();
        form.day("validUntil");
        form.choice(
                "calendar",
                calendars.all().stream()
                        .map(it -> new Option(it.key(), it.name(ui.language())))
                        .toList());
        var units = List.of(Unit.WORKING_DAYS, Unit.WORKING_MINUTES, Unit.DAYS, Unit.MINUTES).stream()
                .map(unit -> new Option(unit.name(), ui.t("unit." + unit.name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
        KINDS.keySet().forEach(name -> form.span(name, units));
        form.check("firstDayCounts");
        form.text("cutOff").limit(5).autocomplete("off");
        return longer(ui, form);
    }

    private Form longer(Ui ui, Form form) {
        return form.choice("extension", List.of(new Option("DECISION", ui.t("promise.kind.decision"))))
                .text("extensionAmount")
                .inputmode("numeric")
                .text("extensionTimes")
                .inputmode("numeric")
                .check("extensionApproval")
                .checks(
                        "pauses",
                        catalogues.of("pause").stream()
                                .map(it -> new Option(it.code(), it.label(ui.language())))
                                .toList())
                .area("reason")
                .limit(500)
                .rows(2)
                .required();
    }

    private static Form said(Form form, Terms terms) {
        KINDS.forEach((name, kind) -> {
            var grant = terms.promises().get(kind);
            if (grant != null) {
                form.value(name + ".amount", grant.amount()).value(name + ".unit", grant.unit());
            }
        });
        var more = terms.extension();
        if (more != null) {
            form.value("extension", more.promise())
                    .value("extensionAmount", more.amount())
                    .value("extensionTimes", more.times())
                    .value("extensionApproval", more.needsApproval());
        }
        terms.promises().values().stream()
                .filter(grant -> grant.unit().days())
                .findFirst()
                .ifPresent(grant -> counting(form, grant));
        return form.value("pauses", terms.pauses());
    }

    private static void counting(Form form, Grant grant) {
        form.value("firstDayCounts", Boolean.TRUE.equals(grant.firstDayCounts()))
                .value("cutOff", grant.cutOff());
    }
}
