package app.qingtian.administration.web;

import app.qingtian.administration.Sheet;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import org.springframework.stereotype.Component;

/** The forms about departments. */
@Component
class DepartmentForms {

    private final Departments departments;
    private final PersonForms persons;

    DepartmentForms(Departments departments, PersonForms persons) {
        this.departments = departments;
        this.persons = persons;
    }

    Form opening(Ui ui) {
        var form = new Form("department-new", DepartmentPages.PATH)
                .cancel(DepartmentPages.PATH)
                .text("key")
                .limit(40)
                .required()
                .autocomplete("off");
        return fields(ui, form, "");
    }

    Form terms(Ui ui, Sheet sheet) {
        var form = new Form("department-terms", DepartmentPages.path(sheet.key()) + "/terms")
                .cancel(DepartmentPages.path(sheet.key()));
        return fields(ui, form, sheet.key()).hidden("version", sheet.version()).with(sheet.fields());
    }

    private Form fields(Ui ui, Form form, String self) {
        var others = departments.present().stream()
                .filter(it -> !it.key().equals(self))
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
        form.text("zh").limit(60).required().text("en").limit(60).required().choice("parent", others);
        return persons.somebody(persons.somebody(form, "liaison", _ -> true), "overseer", _ -> true);
    }
}
