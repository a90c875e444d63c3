package app.qingtian.administration.web;

import app.qingtian.administration.Change;
import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** Administration's own timeline: who changed what, from what to what; the last change of each can be taken back. */
@AdministratorsChange
@Controller
@Hidden
class ChangesPage {

    static final String PATH = SettingsPage.PATH + "/changes";
    private static final int ROWS = 30;

    private final StaticTemplates templates = new StaticTemplates();
    private final Lines lines;
    private final Changes changes;
    private final Answers answers;

    ChangesPage(Lines lines, Changes changes, Answers answers) {
        this.lines = lines;
        this.changes = changes;
        this.answers = answers;
    }

    /** One noun, one login or key, and the next stretch. */
    @Address
    record Filter(
            @Pattern(regexp = "[a-z]{0,20}") @Nullable String what,
            @Limit(60) @Nullable String key,
            @Nullable String cursor) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader, @Valid @Nullable Filter asked, BindingResult faults) {
        Administrators.only(reader);
        var filter = asked == null || faults.hasErrors() ? new Filter(null, null, null) : asked;
        var what = Said.blank(filter.what());
        var key = Said.blank(filter.key()).strip();
        var cursor = filter.cursor();
        var found = lines.told(
                ui, reader, new Lines.Asked(what, key, cursor == null || cursor.isEmpty() ? null : cursor, ROWS));
        return ResponseEntity.ok(templates.administrationChanges(ui, reader.name(), new ChangesView(what, key, found)));
    }

    @PostMapping(PATH + "/{id}/undoing")
    ResponseEntity<JteModel> undo(Ui ui, Reader reader, @PathVariable("id") long id) {
        Outcome<Change> undone = changes.undo(reader, id, ui.now());
        return answers.page(ui, new Form("undoing", PATH + "/" + id + "/undoing").cancel(PATH), undone, it -> {
            var sheet = it.becomes();
            return sheet.noun() == Noun.PERSON ? PeoplePages.path(sheet.key()) : DepartmentPages.path(sheet.key());
        });
    }
}
