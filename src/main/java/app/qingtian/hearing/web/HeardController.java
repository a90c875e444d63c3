package app.qingtian.hearing.web;

import app.qingtian.complaint.web.ComplaintState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** An employee writes down what they heard: on behalf of a customer, by any channel, received now or in the past (INT-03). */
@Controller
@Tag(name = "complaints")
class HeardController {

    private static final String ACTION = "/work/complaints";

    private final Intake intake;
    private final HeardSheet sheet;
    private final Desk desk;

    HeardController(Intake intake, HeardSheet sheet, Desk desk) {
        this.intake = intake;
        this.sheet = sheet;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return sheet.page(ui, sheet.form(ui, ACTION), null, 200);
    }

    @PostMapping("/work/complaints")
    ResponseEntity<JteModel> lodge(Ui ui, Reader reader, @Valid HeardForm sent, BindingResult errors) {
        var form = sheet.form(ui, ACTION);
        return errors.hasErrors()
                ? sheet.page(ui, form.errors(errors), null, 422)
                : sheet.answer(ui, form, null, intake.lodge(reader, sent.story(ui), sent.heardAs()));
    }

    @PostMapping("/api/v1/complaints")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Registered: where the complaint stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintState.class)))
    @Operation(operationId = "registerComplaint", summary = "Register a complaint or grievance on behalf of a customer")
    ResponseEntity<Object> register(Ui ui, Reader reader, @Valid @RequestBody HeardForm sent) {
        return desk.created(ui, intake.lodge(reader, sent.story(ui), sent.heardAs()));
    }
}
