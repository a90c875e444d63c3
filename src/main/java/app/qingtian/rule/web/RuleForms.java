package app.qingtian.rule.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Entry;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Urgency;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Regimes;
import app.qingtian.rule.Rule;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form of a rule, empty or with what it says today. */
@Component
class RuleForms {

    private final Catalogues catalogues;
    private final Departments departments;
    private final Regimes regimes;

    RuleForms(Catalogues catalogues, Departments departments, Regimes regimes) {
        this.catalogues = catalogues;
        this.departments = departments;
        this.regimes = regimes;
    }

    Form opening(Ui ui) {
        return asked(
                ui,
                new Form("rule", RulePages.PATH)
                        .cancel(RulePages.PATH)
                        .text("key")
                        .required()
                        .limit(40));
    }

    Form changing(Ui ui, Rule rule) {
        var path = RulePages.path(rule.key());
        var when = rule.when();
        var then = rule.then();
        return asked(ui, new Form("rule", path + "/terms").cancel(path).hidden("version", rule.version()))
                .value("zh", rule.zh())
                .value("en", rule.en())
                .value("kinds", when.kinds())
                .value("categories", when.categories())
                .value("channels", when.channels())
                .value("severities", when.severities())
                .value("languages", when.languages())
                .value("words", String.join("\n", when.words()))
                .value("known", when.known())
                .value("segments", when.segments())
                .value("department", then.department())
                .value("regime", then.regime())
                .value("severity", then.severity())
                .value("confidential", then.confidential());
    }

    private Form asked(Ui ui, Form form) {
        return then(
                ui,
                form.text("zh")
                        .required()
                        .limit(60)
                        .text("en")
                        .required()
                        .limit(60)
                        .note("when")
                        .checks("kinds", Option.each(ui, "kind", Kind.class))
                        .checks("categories", categories(ui))
                        .checks("channels", Option.each(ui, "channel", Channel.class))
                        .checks("severities", Option.each(ui, "urgency", Urgency.class))
                        .checks("segments", segments(ui))
                        .checks("languages", Option.each(ui, "rule.language", Language.class))
                        .area("words")
                        .limit(2000)
                        .rows(3)
                        .choice(
                                "known",
                                List.of(
                                        new Option("true", ui.t("rule.known")),
                                        new Option("false", ui.t("rule.unknown")))));
    }

    private Form then(Ui ui, Form form) {
        return form.note("then")
                .choice(
                        "department",
                        departments.present().stream()
                                .filter(Department::canBeReferredTo)
                                .map(it -> new Option(it.key(), it.name(ui.language())))
                                .toList())
                .choice(
                        "regime",
                        regimes.all().stream()
                                .map(it -> new Option(it.key(), it.name(ui.language())))
                                .toList())
                .choice("severity", Option.each(ui, "urgency", Urgency.class))
                .check("confidential")
                .area("reason")
                .limit(500)
                .rows(2)
                .required();
    }

    private List<Option> categories(Ui ui) {
        return catalogues.of("category").stream()
                .map(it -> new Option(it.code(), label(ui, it)))
                .toList();
    }

    private List<Option> segments(Ui ui) {
        return catalogues.of("segment").stream()
                .map(it -> new Option(it.code(), it.label(ui.language())))
                .toList();
    }

    private String label(Ui ui, Entry entry) {
        var group = entry.parent();
        var own = entry.label(ui.language());
        return group == null ? own : catalogues.label(ui.language(), "category", group) + " / " + own;
    }
}
