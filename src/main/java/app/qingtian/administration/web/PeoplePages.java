package app.qingtian.administration.web;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Staff;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import qingtian.pages.StaticTemplates;

/** The people who work here or did, and each with what was changed of them. */
@Controller
@Hidden
class PeoplePages {

    static final String PATH = SettingsPage.PATH + "/people";
    private static final int ROWS = 50;
    private static final int LAST = 20;

    private final StaticTemplates templates = new StaticTemplates();
    private final Staff staff;
    private final Changes changes;
    private final Lines lines;
    private final Said said;
    private final Cursors cursors;

    PeoplePages(Staff staff, Changes changes, Lines lines, Said said, Cursors cursors) {
        this.staff = staff;
        this.changes = changes;
        this.lines = lines;
        this.said = said;
        this.cursors = cursors;
    }

    /** A part of a name or login, whether those who left are meant, and the next stretch. */
    @Address
    record Looked(
            @Limit(60) @Nullable String q,
            @Nullable Boolean left,
            @Nullable String cursor) {

        boolean gone() {
            return Boolean.TRUE.equals(left);
        }
    }

    static String path(String login) {
        return PATH + "/" + login;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader, @Valid @Nullable Looked looked, BindingResult faults) {
        Administrators.only(reader);
        var asked = looked == null || faults.hasErrors() ? new Looked(null, null, null) : looked;
        var q = Said.blank(asked.q()).strip();
        var list = "settings people " + asked.gone() + " " + q;
        var cursor = asked.cursor();
        var after = cursor == null || cursor.isEmpty()
                ? ""
                : cursors.read(list, cursor).getFirst();
        var found = staff.list(new Staff.Question(q, asked.gone(), after, ROWS));
        var next = found.next();
        var rows = found.items().stream().map(it -> SheetView.of(ui, said, it)).toList();
        return ResponseEntity.ok(templates.administrationPeople(
                ui,
                reader.name(),
                new PeopleView(q, asked.gone(), new Slice<>(rows, next == null ? null : cursors.write(list, next)))));
    }

    @GetMapping(PATH + "/{login}")
    ResponseEntity<JteModel> one(Ui ui, Reader reader, @PathVariable("login") String login) {
        Administrators.only(reader);
        var sheet = changes.sheet(Noun.PERSON, login).orElseThrow(Unfit::notFound);
        var past = lines.told(ui, reader, new Lines.Asked("person", login, null, LAST))
                .items();
        return ResponseEntity.ok(templates.administrationPerson(
                ui,
                reader.name(),
                login.equals(reader.login()),
                SheetView.of(ui, said, sheet),
                staff.open(login),
                past));
    }
}
