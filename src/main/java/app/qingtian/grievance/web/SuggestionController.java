package app.qingtian.grievance.web;

import app.qingtian.grievance.Suggestion;
import app.qingtian.grievance.Suggestion.Shelf;
import app.qingtian.grievance.Suggestions;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** What people at work say could be done better, until somebody has read it (REC-04). */
@Controller
@Tag(name = "suggestions", description = "What could be done better, from those who hear it")
class SuggestionController {

    private final StaticTemplates templates = new StaticTemplates();

    private final Suggestions suggestions;
    private final Cursors cursors;

    SuggestionController(Suggestions suggestions, Cursors cursors) {
        this.suggestions = suggestions;
        this.cursors = cursors;
    }

    @GetMapping("/work/suggestions")
    ResponseEntity<JteModel> show(
            Ui ui,
            Reader reader,
            @RequestParam(name = "shelf", required = false) @Nullable Shelf shelf,
            @Valid Paging paging) {
        var on = on(reader, shelf);
        var view = new SuggestionsView(on, reader.watches(), of(reader, on, paging));
        return ResponseEntity.ok(templates.grievanceSuggestions(ui, reader.name(), view));
    }

    @GetMapping("/api/v1/suggestions")
    @ResponseBody
    @Operation(
            operationId = "listSuggestions",
            summary = "Unread ones, the oldest first, those that were read, or one's own; the newest first")
    Slice<Suggestion> list(
            Reader reader,
            @Parameter(schema = @Schema(allowableValues = {"unread", "read", "mine"}))
                    @RequestParam(name = "shelf", required = false)
                    @Nullable Shelf shelf,
            @ParameterObject @Valid Paging paging) {
        return of(reader, on(reader, shelf), paging);
    }

    private static Shelf on(Reader reader, @Nullable Shelf shelf) {
        return shelf != null ? shelf : reader.watches() ? Shelf.UNREAD : Shelf.MINE;
    }

    private Slice<Suggestion> of(Reader reader, Shelf shelf, Paging paging) {
        var list = "suggestions " + shelf;
        var cursor = paging.cursor();
        long after =
                cursor == null ? 0 : Long.parseLong(cursors.read(list, cursor).getFirst());
        return switch (suggestions.on(reader, shelf, new Suggestions.Page(after, paging.rows()))) {
            case Outcome.Done<Slice<Suggestion>>(var found) -> {
                var next = found.next();
                yield new Slice<>(found.items(), next == null ? null : cursors.write(list, next));
            }
            case Outcome.Refused<Slice<Suggestion>>(var refusal) -> throw new Unfit(refusal.status(), refusal.reason());
        };
    }
}
