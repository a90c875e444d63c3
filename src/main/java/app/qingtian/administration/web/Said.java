package app.qingtian.administration.web;

import app.qingtian.administration.Change;
import app.qingtian.administration.Noun;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in a field, as people say it: names instead of logins and keys. */
@Component
class Said {

    private final People people;
    private final Departments departments;

    Said(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    List<FieldStep> steps(Ui ui, String what, List<Change.Difference> differences) {
        return differences.stream()
                .map(it -> new FieldStep(
                        ui.t("form." + what.toLowerCase(Locale.ROOT) + "-terms." + it.field()),
                        value(ui, it.field(), it.from()),
                        value(ui, it.field(), it.to())))
                .toList();
    }

    List<FieldStep> steps(Ui ui, Noun noun, Change change) {
        return steps(ui, noun.name(), change.differences());
    }

    String value(Ui ui, String field, String value) {
        if (value.isEmpty()) {
            return ui.t("change.nothing");
        }
        return switch (field) {
            case "roles" ->
                Arrays.stream(value.split(","))
                        .map(it -> ui.t("role." + it.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(ui.t("fault.comma")));
            case "department", "parent" ->
                departments.byKey(value).map(it -> it.name(ui.language())).orElse(value);
            case "liaison", "overseer" ->
                people.byLogin(value).map(Person::name).orElse(value);
            case "active", "acts", "what" -> ui.t("change." + field + "." + value);
            default -> value;
        };
    }

    static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** In one order, however they were sent. */
    static String joined(List<Role> roles) {
        return roles.stream().distinct().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
