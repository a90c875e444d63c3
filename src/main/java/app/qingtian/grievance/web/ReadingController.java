package app.qingtian.grievance.web;

import app.qingtian.grievance.Suggestion;
import app.qingtian.grievance.Suggestions;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Somebody who may do something about it has read a suggestion. */
@Controller
@Tag(name = "suggestions")
class ReadingController {

    private final Suggestions suggestions;
    private final Answers answers;

    ReadingController(Suggestions suggestions, Answers answers) {
        this.suggestions = suggestions;
        this.answers = answers;
    }

    record SuggestionReading(@Limit(2000) @Nullable String reply) {}

    @GetMapping("/work/suggestions/{id}/reading")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        var suggestion = suggestions.seen(reader, id).orElseThrow(Unfit::notFound);
        return answers.form(ui, form(suggestion.id()));
    }

    @PostMapping("/work/suggestions/{id}/reading")
    ResponseEntity<JteModel> read(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid SuggestionReading sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, form(id), errors);
        }
        return answers.page(
                ui, form(id), suggestions.read(reader, id, sent.reply()), _ -> "/work/suggestions?shelf=unread");
    }

    @PostMapping("/api/v1/suggestions/{id}/reading")
    @ResponseBody
    @ApiResponse(
            responseCode = "200",
            description = "Read: the suggestion as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Suggestion.class)))
    @Operation(operationId = "readSuggestion", summary = "Say that it was read, with a word back to who suggested it")
    ResponseEntity<Object> read(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid @RequestBody SuggestionReading sent) {
        return answers.api(ui, suggestions.read(reader, id, sent.reply()).map(Reply::of));
    }

    private static Form form(long id) {
        return new Form("suggestion-reading", "/work/suggestions/" + id + "/reading")
                .area("reply")
                .rows(3)
                .limit(2000)
                .cancel("/work/suggestions?shelf=unread");
    }
}
