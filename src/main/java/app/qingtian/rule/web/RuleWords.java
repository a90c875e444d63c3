package app.qingtian.rule.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Regimes;
import app.qingtian.rule.Conditions;
import app.qingtian.rule.Effects;
import app.qingtian.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A rule in words that an administrator reads: one sentence for each thing that must be so, and for each that follows. */
@Component
class RuleWords {

    private final Catalogues catalogues;
    private final Departments departments;
    private final Regimes regimes;

    RuleWords(Catalogues catalogues, Departments departments, Regimes regimes) {
        this.catalogues = catalogues;
        this.departments = departments;
        this.regimes = regimes;
    }

    List<String> when(Ui ui, Rule rule) {
        return rule.when().isOpen() ? List.of(ui.t("rule.when.any")) : asked(ui, rule.when());
    }

    List<String> then(Ui ui, Rule rule) {
        var said = new ArrayList<String>();
        Effects then = rule.then();
        if (then.department() != null) {
            said.add(ui.t("rule.then.department", department(ui, then.department())));
        }
        if (then.regime() != null) {
            said.add(ui.t("rule.then.regime", regime(ui, then.regime())));
        }
        if (then.severity() != null) {
            said.add(ui.t("rule.then.severity", Term.of(then.severity())));
        }
        if (then.confidential() != null) {
            said.add(ui.t("rule.then.confidential"));
        }
        return said;
    }

    private List<String> asked(Ui ui, Conditions when) {
        var said = new ArrayList<String>();
        list(said, ui, "kinds", terms("kind", when.kinds()));
        list(said, ui, "categories", labels(ui, "category", when.categories()));
        list(said, ui, "channels", terms("channel", when.channels()));
        list(said, ui, "segments", labels(ui, "segment", when.segments()));
        list(said, ui, "severities", terms("urgency", when.severities()));
        list(said, ui, "languages", terms("rule.language", when.languages()));
        list(said, ui, "words", when.words());
        if (when.known() != null) {
            said.add(ui.t(when.known() ? "rule.known" : "rule.unknown"));
        }
        return said;
    }

    private List<String> labels(Ui ui, String catalogue, Collection<String> codes) {
        return codes.stream()
                .map(code -> catalogues.label(ui.language(), catalogue, code))
                .toList();
    }

    private static void list(List<String> said, Ui ui, String what, List<?> values) {
        if (!values.isEmpty()) {
            said.add(ui.t("rule.when." + what, values));
        }
    }

    private static List<Term> terms(String prefix, Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> new Term(prefix + "." + value.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String department(Ui ui, String key) {
        return departments.byKey(key).map(it -> it.name(ui.language())).orElse(key);
    }

    private String regime(Ui ui, String key) {
        return regimes.byKey(key).map(it -> it.name(ui.language())).orElse(key);
    }
}
