package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Kind;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What it really is: a complaint, a grievance, an enquiry, a suggestion or praise. */
@Controller
@Tag(name = "complaints")
class KindController {

    private final Complaints complaints;
    private final Desk desk;

    KindController(Complaints complaints, Desk desk) {
        this.complaints = complaints;
        this.desk = desk;
    }

    record KindForm(
            @NotNull Kind kind, @NotBlank @Limit(4000) String reason) {}

    @GetMapping("/work/complaints/{number}/kind")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage().open(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/kind")
    ResponseEntity<JteModel> retype(Ui ui, Caller.Staff caller, @Valid KindForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> complaints.retype(caller, sent.kind(), sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/kind")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "retypeComplaint", summary = "Say what it really is; the old kind stays in the story")
    ResponseEntity<Object> retype(Ui ui, Caller.Staff caller, @Valid @RequestBody KindForm sent) {
        return desk.api(ui, complaints.retype(caller, sent.kind(), sent.reason()));
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "kind")
                .radios("kind", Option.each(ui, "kind", Kind.class))
                .required()
                .area("reason")
                .limit(4000)
                .required();
    }
}
