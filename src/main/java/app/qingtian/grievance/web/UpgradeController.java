package app.qingtian.grievance.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.grievance.Grievances;
import app.qingtian.kernel.Refusal;
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

/** What was only a grievance becomes a complaint, with everything that was put down (GRV-05). */
@Controller
@Tag(name = "grievances")
class UpgradeController {

    private final Grievances grievances;
    private final Desk desk;

    UpgradeController(Grievances grievances, Desk desk) {
        this.grievances = grievances;
        this.desk = desk;
    }

    record UpgradeForm(@NotBlank @Limit(4000) String reason) {}

    @GetMapping("/work/complaints/{number}/upgrade")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> complaint.kind() == Kind.GRIEVANCE
                        ? form(caller)
                        : form(caller).refused(Refusal.of("no_grievance")));
    }

    @PostMapping("/work/complaints/{number}/upgrade")
    ResponseEntity<JteModel> upgrade(Ui ui, Caller.Staff caller, @Valid UpgradeForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> grievances.upgrade(caller, sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/upgrade")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "upgradeGrievance",
            summary = "Make a grievance a complaint; one that counted as settled begins a new round")
    ResponseEntity<Object> upgrade(Ui ui, Caller.Staff caller, @Valid @RequestBody UpgradeForm sent) {
        return desk.api(ui, grievances.upgrade(caller, sent.reason()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "upgrade").area("reason").rows(3).limit(4000).required();
    }
}
