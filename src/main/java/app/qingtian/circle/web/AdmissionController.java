package app.qingtian.circle.web;

import app.qingtian.circle.Admissions;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** An administrator lets themself into a circle, so that a complaint is not lost when those who knew of it are gone. */
@Controller
@AdministratorsChange
@Tag(name = "circle")
class AdmissionController {

    private static final String PATH = "/work/admissions";

    private final Admissions admissions;
    private final Answers answers;
    private final Desk desk;

    AdmissionController(Admissions admissions, Answers answers, Desk desk) {
        this.admissions = admissions;
        this.answers = answers;
        this.desk = desk;
    }

    record AdmissionForm(
            @NotBlank @Limit(40) String number,
            @NotBlank @Limit(2000) String reason) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return reader.is(Role.ADMINISTRATOR)
                ? answers.form(ui, form())
                : answers.refused(ui, form(), Refusal.forbidden());
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> admit(Ui ui, Reader reader, @Valid AdmissionForm sent, BindingResult errors) {
        return errors.hasErrors()
                ? answers.invalid(ui, form(), errors)
                : answers.page(ui, form(), admitted(reader, sent), it -> Desk.path(it.number()));
    }

    @PostMapping("/api/v1/admissions")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "letMyselfIn",
            summary = "An administrator enters a circle; the reason stays, and everybody in it is told")
    ResponseEntity<Object> admit(Ui ui, Reader reader, @Valid @RequestBody AdmissionForm sent) {
        return desk.api(ui, admitted(reader, sent));
    }

    private Outcome<Complaint> admitted(Reader reader, AdmissionForm sent) {
        return admissions.admit(reader, sent.number().strip(), sent.reason());
    }

    private static Form form() {
        return new Form("admissions", PATH)
                .cancel("/work/me")
                .note("told")
                .text("number")
                .limit(40)
                .required()
                .autocomplete("off")
                .area("reason")
                .rows(4)
                .limit(2000)
                .required();
    }
}
