package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Closures;
import app.qingtian.complaint.Stage;
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

/** A new round of what was settled or ended. */
@Controller
@Tag(name = "complaints")
class ReopeningController {

    private final Closures closures;
    private final Desk desk;

    ReopeningController(Closures closures, Desk desk) {
        this.closures = closures;
        this.desk = desk;
    }

    record ReopeningForm(@NotBlank @Limit(4000) String reason) {}

    @GetMapping("/work/complaints/{number}/reopening")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> Desk.when(
                        complaint.stage().answered() || complaint.stage() == Stage.WITHDRAWN, complaint, form(caller)));
    }

    @PostMapping("/work/complaints/{number}/reopening")
    ResponseEntity<JteModel> reopen(Ui ui, Caller.Staff caller, @Valid ReopeningForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> closures.reopen(caller, sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/reopening")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "reopenComplaint", summary = "Open a new round; the earlier ones stay as they were")
    ResponseEntity<Object> reopen(Ui ui, Caller.Staff caller, @Valid @RequestBody ReopeningForm sent) {
        return desk.api(ui, closures.reopen(caller, sent.reason()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "reopening").area("reason").limit(4000).required();
    }
}
