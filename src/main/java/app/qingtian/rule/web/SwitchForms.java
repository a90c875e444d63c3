package app.qingtian.rule.web;

import app.qingtian.kernel.web.Form;
import app.qingtian.rule.Rule;

/** The forms that let a rule act and stop it. */
final class SwitchForms {

    private SwitchForms() {}

    static Form switching(Rule rule, long trial) {
        var path = RulePages.path(rule.key());
        return new Form("activation", path + "/activation")
                .cancel(path)
                .hidden("version", rule.version())
                .hidden("trial", trial)
                .moment("from")
                .area("reason")
                .limit(500)
                .rows(2)
                .required();
    }

    static Form resting(Rule rule) {
        var path = RulePages.path(rule.key());
        return new Form("suspension", path + "/suspension")
                .cancel(path)
                .area("reason")
                .limit(500)
                .rows(2)
                .required();
    }
}
