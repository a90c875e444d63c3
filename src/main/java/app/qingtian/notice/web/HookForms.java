package app.qingtian.notice.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.notice.Hook;
import app.qingtian.notice.HookKind;
import app.qingtian.notice.Occasion;
import java.util.List;

/** The forms of a hook: address and secret can be written and are never read. */
final class HookForms {

    private static final List<Option> LANGUAGES = List.of(new Option("ZH", "中文"), new Option("EN", "English"));

    private HookForms() {}

    static Form opening(Ui ui, Departments departments) {
        return filled(ui, departments.present(), new Form("hook", HookPages.PATH))
                .value("language", Language.ZH)
                .value("active", true);
    }

    static Form changing(Ui ui, Departments departments, Hook hook) {
        var form = new Form("hook-change", HookPages.PATH + "/" + hook.id()).hidden("version", hook.version());
        var department = hook.wanted().departmentId();
        var choices = departments.all().stream()
                .filter(it -> it.active() || Long.valueOf(it.id()).equals(department))
                .toList();
        filled(ui, choices, form)
                .value("name", hook.name())
                .value("kind", hook.target().kind())
                .value(
                        "occasions",
                        hook.wanted().occasions().stream().map(Enum::name).toList())
                .value("language", hook.language())
                .value("active", hook.active());
        return department == null
                ? form
                : form.value(
                        "department",
                        departments.byId(department).map(Department::key).orElse(null));
    }

    private static Form filled(Ui ui, List<Department> departments, Form form) {
        return form.cancel(HookPages.PATH)
                .text("name")
                .required()
                .limit(60)
                .radios("kind", Option.each(ui, "hook.kind", HookKind.class))
                .required()
                .text("address")
                .type("url")
                .autocomplete("off")
                .limit(1000)
                .secret("secret")
                .autocomplete("new-password")
                .limit(200)
                .checks("occasions", Option.each(ui, "occasion", Occasion.class))
                .choice(
                        "department",
                        departments.stream()
                                .map(it -> new Option(it.key(), it.name(ui.language())))
                                .toList())
                .radios("language", LANGUAGES)
                .required()
                .check("active");
    }
}
