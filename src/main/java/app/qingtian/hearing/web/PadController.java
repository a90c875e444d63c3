package app.qingtian.hearing.web;

import app.qingtian.hearing.Pad;
import app.qingtian.hearing.Pads;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** The pad of quick notes: it opens before anything is known (INT-04). */
@Controller
@Tag(name = "hearings", description = "Quick notes while listening, and what they become")
class PadController {

    private final StaticTemplates templates = new StaticTemplates();

    private final Pads pads;
    private final Answers answers;

    PadController(Pads pads, Answers answers) {
        this.pads = pads;
        this.answers = answers;
    }

    static String path(UUID key) {
        return "/work/hearings/" + key;
    }

    /** What is asked for by the door is there; otherwise the refusal, as a page or a problem. */
    static <T> T open(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var it) -> it;
            case Outcome.Refused<T>(var refusal) ->
                throw new Unfit(
                        refusal.status(), refusal.reason(), refusal.details().toArray());
        };
    }

    /** A new pad has an address of its own, so that a reload finds it again. */
    @GetMapping("/work/hearings/new")
    ResponseEntity<JteModel> begin(Ui ui, Reader reader) {
        return answers.onTo(ui, path(UUID.randomUUID()));
    }

    @GetMapping("/work/hearings")
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        return ResponseEntity.ok(templates.hearingPads(ui, reader.name(), pads.open(reader)));
    }

    @GetMapping("/work/hearings/{pad}")
    ResponseEntity<JteModel> show(Ui ui, Reader reader, @PathVariable("pad") UUID key) {
        var pad = open(pads.open(reader, key));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.hearingPad(ui, reader.name(), pad));
    }

    @PostMapping("/work/hearings/{pad}/dismissal")
    ResponseEntity<JteModel> drop(Ui ui, Reader reader, @PathVariable("pad") UUID key) {
        open(pads.drop(reader, key));
        return answers.onTo(ui, "/work/hearings");
    }

    @GetMapping("/api/v1/hearings")
    @ResponseBody
    @Operation(operationId = "listPads", summary = "One's own notes that became nothing yet, the newest twenty")
    List<Pad> list(Reader reader) {
        return pads.open(reader);
    }

    @GetMapping("/api/v1/hearings/{pad}")
    @ResponseBody
    @Operation(operationId = "readPad", summary = "The notes of one listening; empty where nothing was noted yet")
    Pad read(Reader reader, @PathVariable("pad") UUID key) {
        return open(pads.open(reader, key));
    }

    @PostMapping("/api/v1/hearings/{pad}/dismissal")
    @ResponseBody
    @Operation(operationId = "dropPad", summary = "Put the notes away: it was nothing after all")
    ResponseEntity<Object> dismiss(Ui ui, Reader reader, @PathVariable("pad") UUID key) {
        return answers.api(ui, pads.drop(reader, key).map(Reply::of));
    }
}
