package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Records;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The eight record points and what goes with them, replaced as a whole; nobody overwrites what they have not seen. */
@Controller
@Tag(name = "complaints")
class RecordController {

    private final Records records;
    private final StoryWords story;
    private final Desk desk;

    RecordController(Records records, StoryWords story, Desk desk) {
        this.records = records;
        this.story = story;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/{number}/record")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> present(complaint, RecordForm.form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/record")
    ResponseEntity<JteModel> fill(Ui ui, Caller.Staff caller, @Valid RecordForm sent, BindingResult errors) {
        var form = RecordForm.form(ui, caller);
        return desk.page(ui, form, errors, () -> switch (records.fill(caller, sent.points())) {
            case Outcome.Done<Complaint> done -> done;
            case Outcome.Refused<Complaint>(var refusal) -> Outcome.refused(told(ui, caller, form, refusal));
        });
    }

    @PutMapping("/api/v1/complaints/{number}/record")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "putRecord", summary = "Replace the record points of this round; send If-Match")
    ResponseEntity<Object> fill(Ui ui, Caller.Staff caller, @Valid @RequestBody RecordForm sent) {
        return desk.api(ui, records.fill(caller, sent.points()));
    }

    @GetMapping("/api/v1/complaints/{number}/record")
    @ResponseBody
    @Operation(
            operationId = "getRecord",
            summary = "The record points as they count, and how many of the eight are filled")
    @ApiResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = RecordSheet.class)))
    ResponseEntity<Object> read(Caller.Staff caller) {
        var complaint = desk.find(caller);
        return desk.told(complaint, RecordSheet.of(records.whole(complaint)));
    }

    /** A stale form says what happened meanwhile; sent once more, it counts. */
    private Refusal told(Ui ui, Caller.Staff caller, Form form, Refusal refusal) {
        var seen = caller.version();
        if (refusal.status() != 412 || seen == null) {
            return refusal;
        }
        var complaint = desk.find(caller);
        form.value("version", complaint.version());
        return new Refusal("stale_since", 412, List.of(story.since(ui, complaint, seen)));
    }

    private Form present(Complaint complaint, Form form) {
        var points = records.of(complaint);
        form.value("version", complaint.version())
                .value("what", points.what())
                .value("happenedAt", points.happenedAt())
                .value("service", points.service())
                .value("persons", points.persons())
                .value("realReason", points.realReason())
                .value("wished", points.wished())
                .value("excessive", points.excessive())
                .value("face", points.face())
                .value("motive", points.motive())
                .value("urgency", points.urgency())
                .value("suggestion", points.suggestion());
        return Desk.when(complaint.stage().open(), complaint, form);
    }
}
