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

/** The customer takes it back. */
@Controller
@Tag(name = "complaints")
class WithdrawalController {

    private final Closures closures;
    private final Desk desk;

    WithdrawalController(Closures closures, Desk desk) {
        this.closures = closures;
        this.desk = desk;
    }

    record WithdrawalForm(@NotBlank @Limit(4000) String reason) {}

    @GetMapping("/work/complaints/{number}/withdrawal")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> Desk.when(complaint.stage().mayBecome(Stage.WITHDRAWN), complaint, form(caller)));
    }

    @PostMapping("/work/complaints/{number}/withdrawal")
    ResponseEntity<JteModel> withdraw(Ui ui, Caller.Staff caller, @Valid WithdrawalForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> closures.withdraw(caller, sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/withdrawal")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "withdrawComplaint",
            summary = "End it because the customer takes it back; everything said stays")
    ResponseEntity<Object> withdraw(Ui ui, Caller.Staff caller, @Valid @RequestBody WithdrawalForm sent) {
        return desk.api(ui, closures.withdraw(caller, sent.reason()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "withdrawal").area("reason").limit(4000).required();
    }
}
