package app.qingtian.grievance.web;

import app.qingtian.complaint.web.Choices;
import app.qingtian.complaint.web.ComplaintState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.conversation.web.Uploads;
import app.qingtian.grievance.Grievances;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** A grievance in one minute, on whatever phone is at hand (GRV-02). */
@Controller
@Tag(name = "grievances", description = "What the front line passes upward by itself")
class GrievanceController {

    private final Grievances grievances;
    private final Choices choices;
    private final Answers answers;
    private final Desk desk;

    GrievanceController(Grievances grievances, Choices choices, Answers answers, Desk desk) {
        this.grievances = grievances;
        this.choices = choices;
        this.answers = answers;
        this.desk = desk;
    }

    @GetMapping("/work/grievances/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return answers.form(ui, form(ui));
    }

    @PostMapping("/work/grievances")
    ResponseEntity<JteModel> report(
            Ui ui,
            Reader reader,
            @Valid GrievanceForm sent,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos) {
        return desk.page(
                ui, form(ui), errors, () -> grievances.report(reader, sent.report(ui.language(), Uploads.of(photos))));
    }

    @PostMapping("/api/v1/grievances")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Put down: where it stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintState.class)))
    @Operation(
            operationId = "reportGrievance",
            summary = "Put down a grievance: its form, settled or not, a suggestion")
    ResponseEntity<Object> report(Ui ui, Reader reader, @Valid @RequestBody GrievanceForm sent) {
        return desk.created(ui, grievances.report(reader, sent.report(ui.language(), List.of())));
    }

    private Form form(Ui ui) {
        var settled = List.of(
                new Option("true", ui.t("grievance.settled")), new Option("false", ui.t("grievance.unsettled")));
        return new Form("grievance", "/work/grievances")
                .area("narrative")
                .rows(3)
                .required()
                .limit(GrievanceForm.STORY)
                .radios("grievanceForm", choices.of(ui, "grievance_form"))
                .required()
                .files("photos")
                .type("image/*")
                .radios("settled", settled)
                .required()
                .text("done")
                .limit(2000)
                .area("suggestion")
                .rows(2)
                .limit(2000)
                .text("contact.name")
                .limit(100)
                .text("contact.phone")
                .limit(40)
                .type("tel")
                .cancel("/work");
    }
}
