package app.qingtian.rule.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.FormView;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.rule.RuleOrders;
import app.qingtian.rule.Rules;
import app.qingtian.rule.Switches;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import qingtian.pages.StaticTemplates;

/** The rules in their order, and each with its history: for everybody who works here. Only administrators see what they were tried on. */
@Controller
@Hidden
class RulePages {

    static final String PATH = "/work/rules";

    private final StaticTemplates templates = new StaticTemplates();
    private final RuleViews views;
    private final Rules rules;
    private final Switches switches;
    private final RuleOrders orders;
    private final RuleWords words;

    RulePages(RuleViews views, Rules rules, Switches switches, RuleOrders orders, RuleWords words) {
        this.views = views;
        this.rules = rules;
        this.switches = switches;
        this.orders = orders;
        this.words = words;
    }

    static String path(String key) {
        return PATH + "/" + key;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        return ResponseEntity.ok(
                templates.ruleRules(ui, reader.name(), reader.is(Role.ADMINISTRATOR), views.all(ui), orders.present()));
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<JteModel> one(Ui ui, Reader reader, @PathVariable("key") String key) {
        var view = views.all(ui).stream()
                .filter(it -> it.rule().key().equals(key))
                .findFirst()
                .orElseThrow(Unfit::notFound);
        var switched =
                switches.all().stream().filter(it -> it.key().equals(key)).toList();
        boolean administrator = reader.is(Role.ADMINISTRATOR);
        var versions = rules.versions(key).stream()
                .map(it -> new RuleHistory.Version(it, words.when(ui, it), words.then(ui, it)))
                .toList();
        var history = new RuleHistory(versions, switched);
        return ResponseEntity.ok(templates.ruleRule(
                ui, reader.name(), administrator, view, history, administrator ? switching(ui, view) : null));
    }

    /** Only what was tried can be switched on, so there is no form before. */
    private static @Nullable FormView switching(Ui ui, RuleView view) {
        var trial = view.trial();
        return trial == null || view.current()
                ? null
                : SwitchForms.switching(view.rule(), trial.id()).view(ui);
    }
}
