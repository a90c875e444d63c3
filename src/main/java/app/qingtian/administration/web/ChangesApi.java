package app.qingtian.administration.web;

import app.qingtian.administration.Change;
import app.qingtian.administration.Changes;
import app.qingtian.administration.Line;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administration's own timeline for programs. */
@AdministratorsChange
@RestController
@Tag(name = "administration")
class ChangesApi {

    private final Lines lines;
    private final Changes changes;
    private final People people;
    private final Answers answers;

    ChangesApi(Lines lines, Changes changes, People people, Answers answers) {
        this.lines = lines;
        this.changes = changes;
        this.people = people;
        this.answers = answers;
    }

    /** Who changed what; without {@code changes} it was made, or keeps its versions elsewhere. */
    @Schema(name = "AdministrationLine")
    record Item(
            long id,
            Instant at,
            @Nullable String by,
            String what,
            String key,
            List<Change.Difference> changes,
            String reason,
            boolean canBeUndone) {}

    @GetMapping("/api/v1/administration/changes")
    @Operation(
            operationId = "administrationChanges",
            summary = "Who changed what, the last first; what: person, department, rule, …")
    Slice<Item> all(
            Reader reader,
            @RequestParam(name = "what", required = false) @Nullable String what,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @Valid Paging paging) {
        Administrators.only(reader);
        var found =
                lines.lines(reader, new Lines.Asked(Said.blank(what), Said.blank(key), paging.cursor(), paging.rows()));
        return new Slice<>(found.items().stream().map(this::item).toList(), found.next());
    }

    @PostMapping("/api/v1/administration/changes/{id}/undoing")
    @Operation(
            operationId = "undoChange",
            summary = "Make it what it was before; refused where something came after it")
    ResponseEntity<Object> undo(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.api(ui, changes.undo(reader, id, ui.now()).map(Keeping::reply));
    }

    private Item item(Line it) {
        return new Item(
                it.id(),
                it.at(),
                people.byId(it.byId()).map(Person::login).orElse(null),
                it.what(),
                it.key(),
                it.differences(),
                it.reason(),
                it.canBeUndone());
    }
}
