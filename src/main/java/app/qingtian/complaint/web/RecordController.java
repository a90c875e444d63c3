package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Records;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
    private final StaleRecord stale;
    private final Answers answers;
    private final Desk desk;

    RecordController(Records records, StaleRecord stale, Answers answers, Desk desk) {
        this.records = records;
        this.stale = stale;
        this.answers = answers;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/{number}/record")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> present(complaint, RecordForm.form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/record")
    ResponseEntity<JteModel> fill(Ui ui, Caller.Staff caller, @Valid RecordForm sent, BindingResult errors) {
        var form = RecordForm.form(ui, caller);
        if (errors.hasErrors()) {
            return answers.invalid(ui, form, errors);
        }
        var seen = caller.version();
        var outcome = records.fill(caller, sent.points());
        return seen != null && outcome instanceof Outcome.Refused<Complaint>(var refusal) && refusal.status() == 412
                ? stale.answer(ui, caller, seen, sent.points())
                : desk.page(ui, form, outcome);
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

    private Form present(Complaint complaint, Form form) {
        var points = records.of(complaint);
        form.value("version", complaint.version());
        points.all().forEach(form::value);
        return Desk.when(complaint.stage().open(), complaint, form);
    }
}
