package app.qingtian.hearing.web;

import app.qingtian.hearing.Pad;
import app.qingtian.hearing.Pads;
import app.qingtian.hearing.Point;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Answers;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** One note: taken when Enter is pressed, and said afterwards what it belongs to. */
@Controller
@Tag(name = "hearings")
class NoteController {

    private final StaticTemplates templates = new StaticTemplates();

    private final Pads pads;
    private final Answers answers;

    NoteController(Pads pads, Answers answers) {
        this.pads = pads;
        this.answers = answers;
    }

    /** {@code key} makes it count once, however often it is sent; {@code waitedMillis} is how long it was on its way. */
    record NoteForm(
            @NotBlank @Limit(1000) String words,
            @Nullable UUID key,
            @Nullable @Min(0) @Max(86_400_000) Long waitedMillis) {

        Pads.Taken taken() {
            return new Pads.Taken(words, key, waitedMillis == null ? null : Duration.ofMillis(waitedMillis));
        }
    }

    record PointForm(@Nullable Point point) {}

    /** For the script the note as it stands now; without, the pad again. */
    @PostMapping("/work/hearings/{pad}/notes")
    ResponseEntity<JteModel> note(
            Ui ui, Reader reader, @PathVariable("pad") UUID key, @Valid NoteForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            throw new Unfit(422, "note_invalid");
        }
        var pad = PadController.open(pads.note(reader, key, sent.taken()));
        return ui.isHtmx()
                ? ResponseEntity.ok(
                        templates.hearingPartNote(ui, pad, pad.notes().getLast()))
                : answers.onTo(ui, PadController.path(key));
    }

    @PostMapping("/work/hearings/{pad}/notes/{seq}/point")
    ResponseEntity<JteModel> sort(
            Ui ui,
            Reader reader,
            @PathVariable("pad") UUID key,
            @PathVariable("seq") int seq,
            @Valid PointForm sent,
            BindingResult errors) {
        PadController.open(pads.sort(reader, key, seq, sent.point()));
        return ui.isHtmx() ? ResponseEntity.noContent().build() : answers.onTo(ui, PadController.path(key));
    }

    @PostMapping("/api/v1/hearings/{pad}/notes")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Noted: the pad as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Pad.class)))
    @Operation(operationId = "takeNote", summary = "Take a note; the first one opens the pad, under a key of your own")
    ResponseEntity<Object> take(
            Ui ui, Reader reader, @PathVariable("pad") UUID key, @Valid @RequestBody NoteForm sent) {
        return answers.api(
                ui, pads.note(reader, key, sent.taken()).map(pad -> Reply.created("/api/v1/hearings/" + key, pad)));
    }

    @PostMapping("/api/v1/hearings/{pad}/notes/{seq}/point")
    @ResponseBody
    @ApiResponse(
            responseCode = "200",
            description = "Said: the pad as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Pad.class)))
    @Operation(operationId = "sortNote", summary = "Say what a note belongs to; nothing takes it back")
    ResponseEntity<Object> sort(
            Ui ui,
            Reader reader,
            @PathVariable("pad") UUID key,
            @PathVariable("seq") int seq,
            @Valid @RequestBody PointForm sent) {
        return answers.api(ui, pads.sort(reader, key, seq, sent.point()).map(Reply::of));
    }
}
