package app.qingtian.identity.web;

import app.qingtian.identity.Absence;
import app.qingtian.identity.Capacities;
import app.qingtian.identity.Department;
import app.qingtian.identity.DepartmentHours;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Gap;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import qingtian.pages.StaticTemplates;

/** Who speaks for which department today, and how to reach them (RTE-05); on top, where nobody does, for whoever watches. */
@Controller
@Hidden
class DirectoryPage {

    static final String PATH = "/work/directory";
    private static final int FOUND = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Departments departments;
    private final People people;
    private final Presence presence;
    private final Capacities capacities;
    private final DepartmentHours hours;

    DirectoryPage(
            Departments departments, People people, Presence presence, Capacities capacities, DepartmentHours hours) {
        this.departments = departments;
        this.people = people;
        this.presence = presence;
        this.capacities = capacities;
        this.hours = hours;
    }

    /** A part of a name or a login. */
    @Address
    record Question(@Limit(60) @Nullable String q) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader, @Valid @Nullable Question asked, BindingResult faults) {
        var q = asked == null || faults.hasErrors() || asked.q() == null ? "" : asked.q();
        var gaps = reader.watches()
                ? Gap.of(departments.present(), presence.standIns(), ui.now()).stream()
                        .map(it -> new DirectoryView.Open(
                                it.department().name(ui.language()), it.what(), name(it.personId())))
                        .toList()
                : null;
        var lines = departments.present().stream().map(it -> line(ui, it)).toList();
        return ResponseEntity.ok(templates.identityDirectory(
                ui, reader.name(), new DirectoryView(lines, gaps, q, q.isEmpty() ? List.of() : found(ui, reader, q))));
    }

    private DirectoryView.Line line(Ui ui, Department it) {
        var acting = presence.liaison(it).orElse(null);
        boolean instead = acting != null && !Objects.equals(acting, it.liaisonId());
        var away =
                it.liaisonId() == null ? null : presence.absence(it.liaisonId()).orElse(null);
        return new DirectoryView.Line(
                it.name(ui.language()),
                hours.of(it, ui.language()).orElse(null),
                contact(it.liaisonId()),
                contact(it.overseerId()),
                instead ? contact(acting) : null,
                away == null ? null : away.until());
    }

    private List<DirectoryView.Somebody> found(Ui ui, Reader reader, String q) {
        var persons = people.directory(q, "", FOUND).items();
        var carries = capacities.of(persons);
        return persons.stream()
                .map(it -> new DirectoryView.Somebody(
                        contact(it),
                        departments
                                .byId(it.departmentId())
                                .map(home -> home.name(ui.language()))
                                .orElse(""),
                        presence.absence(it.id()).map(Absence::until).orElse(null),
                        presence.absence(it.id())
                                .map(Absence::deputyId)
                                .map(this::name)
                                .orElse(null),
                        carries.get(it.id()),
                        capacities.maySet(reader, it),
                        reader.is(Role.ADMINISTRATOR)))
                .toList();
    }

    private DirectoryView.@Nullable Contact contact(@Nullable Long id) {
        return id == null ? null : people.byId(id).map(DirectoryPage::contact).orElse(null);
    }

    private static DirectoryView.Contact contact(Person it) {
        return new DirectoryView.Contact(it.login(), it.name(), it.directLine());
    }

    private @Nullable String name(@Nullable Long id) {
        return id == null ? null : people.byId(id).map(Person::name).orElse(null);
    }
}
