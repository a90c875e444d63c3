package app.qingtian.promise.web;

import app.qingtian.calendar.Unit;
import app.qingtian.catalogue.Catalogues;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.promise.Grant;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Regime;
import app.qingtian.promise.Regimes;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** What is promised by whose rule: for everybody who works here. */
@Controller
@Tag(name = "regimes")
class RegimeController {

    static final String PATH = "/work/regimes";

    private static final int MINUTES_IN_AN_HOUR = 60;

    private final StaticTemplates templates = new StaticTemplates();
    private final Regimes regimes;
    private final Catalogues catalogues;
    private final Answers answers;

    RegimeController(Regimes regimes, Catalogues catalogues, Answers answers) {
        this.regimes = regimes;
        this.catalogues = catalogues;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        var views = regimes.all().stream().map(it -> view(ui, it)).toList();
        return ResponseEntity.ok(templates.promiseRegimes(ui, reader.name(), reader.is(Role.ADMINISTRATOR), views));
    }

    @GetMapping("/api/v1/regimes")
    @ResponseBody
    @Operation(operationId = "listRegimes", summary = "All regimes in their newest version, the house's own first")
    List<Regime> all() {
        return regimes.all();
    }

    @GetMapping("/api/v1/regimes/{key}")
    @ResponseBody
    @Operation(operationId = "getRegime", summary = "One regime in its newest version")
    ResponseEntity<Object> one(@PathVariable("key") String key) {
        var regime = regimes.byKey(key).orElseThrow(Unfit::notFound);
        return answers.api(Reply.of(regime).version(regime.version()));
    }

    @GetMapping("/api/v1/regimes/{key}/versions")
    @ResponseBody
    @Operation(operationId = "listRegimeVersions", summary = "The last fifty versions of a regime, by whom and why")
    List<Regimes.Change> versions(@PathVariable("key") String key) {
        var regime = regimes.byKey(key).orElseThrow(Unfit::notFound);
        return regimes.history(regime.key());
    }

    private RegimeView view(Ui ui, Regime regime) {
        var grants = new EnumMap<PromiseKind, String>(PromiseKind.class);
        regime.terms().promises().forEach((kind, grant) -> grants.put(kind, said(ui, grant.unit(), grant.amount())));
        var more = regime.terms().extension();
        var unit = more == null ? Unit.DAYS : unit(regime.terms().promises(), more.promise());
        return new RegimeView(
                regime,
                grants,
                more == null ? null : said(ui, unit, more.amount()),
                regime.terms().pauses().stream()
                        .sorted()
                        .map(code -> catalogues.label(ui.language(), "pause", code))
                        .toList(),
                regime.holdsOn(regimes.today()));
    }

    private static Unit unit(Map<PromiseKind, Grant> promises, PromiseKind kind) {
        var grant = promises.get(kind);
        return grant == null ? Unit.DAYS : grant.unit();
    }

    /** Working minutes are said in hours where that comes out even. */
    private static String said(Ui ui, Unit unit, int amount) {
        boolean hours = unit == Unit.WORKING_MINUTES && amount % MINUTES_IN_AN_HOUR == 0;
        return ui.t(
                hours
                        ? "promise.unit.working_hours"
                        : "promise.unit." + unit.name().toLowerCase(Locale.ROOT),
                hours ? amount / MINUTES_IN_AN_HOUR : amount);
    }
}
