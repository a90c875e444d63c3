package app.qingtian.administration.web;

import app.qingtian.administration.Sheet;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The forms about people. */
@Component
class PersonForms {

    private static final int CHOICE = 100;
    private static final List<Option> LANGUAGES =
            List.of(new Option(Language.ZH.name(), "中文"), new Option(Language.EN.name(), "English"));

    private final Departments departments;
    private final People people;

    PersonForms(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    Form hiring(Ui ui) {
        var form = new Form("person-new", PeoplePages.PATH)
                .cancel(PeoplePages.PATH)
                .text("login")
                .limit(60)
                .required()
                .autocomplete("off");
        return fields(ui, form)
                .required()
                .radios("language", LANGUAGES)
                .required()
                .value("language", ui.language());
    }

    Form terms(Ui ui, Sheet sheet) {
        var form = new Form("person-terms", PeoplePages.path(sheet.key()) + "/terms")
                .cancel(PeoplePages.path(sheet.key()));
        return fields(ui, form)
                .hidden("version", sheet.version())
                .with(sheet.fields())
                .value("roles", List.of(sheet.field("roles").split(",")));
    }

    Form departure(String login, int open) {
        var form = new Form("departure", PeoplePages.path(login) + "/departure").cancel(PeoplePages.path(login));
        if (open > 0) {
            somebody(form, "successor", it -> !it.login().equals(login));
        }
        return form.area("reason").limit(500).rows(3).required();
    }

    /** One of the people who are here: a list while it is short, else the login. */
    Form somebody(Form form, String field, Predicate<Person> fits) {
        var found = people.directory("", "", CHOICE);
        if (found.next() != null) {
            return form.text(field).limit(60).autocomplete("off");
        }
        return form.choice(
                field,
                found.items().stream()
                        .filter(fits)
                        .map(it -> new Option(it.login(), it.name() + " · " + it.login()))
                        .toList());
    }

    private Form fields(Ui ui, Form form) {
        var homes = departments.present().stream()
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
        var roles = Arrays.stream(Role.values())
                .map(it -> new Option(it.name(), ui.t("role." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
        return form.text("name")
                .limit(60)
                .required()
                .text("directLine")
                .type("tel")
                .limit(40)
                .choice("department", homes)
                .required()
                .checks("roles", roles);
    }
}
