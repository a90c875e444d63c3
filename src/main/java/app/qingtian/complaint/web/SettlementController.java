package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the customer says to the answer, as a handler heard it. */
@Controller
@Tag(name = "complaints")
class SettlementController {

    private final Settlements settlements;
    private final Desk desk;

    SettlementController(Settlements settlements, Desk desk) {
        this.settlements = settlements;
        this.desk = desk;
    }

    record SettlementForm(
            @NotNull Boolean accepted,
            @Nullable Boolean exhausted,
            @Limit(4000) @Nullable String reason,
            @Limit(4000) @Nullable String furtherWays) {

        Settlement settlement() {
            return new Settlement(accepted, !accepted && Boolean.TRUE.equals(exhausted), reason, furtherWays);
        }
    }

    @GetMapping("/work/complaints/{number}/settlement")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> Desk.when(complaint.stage().mayBecome(Stage.SETTLED), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/settlement")
    ResponseEntity<JteModel> settle(Ui ui, Caller.Staff caller, @Valid SettlementForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> settlements.record(caller, sent.settlement()));
    }

    @PostMapping("/api/v1/complaints/{number}/settlement")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "settleComplaint",
            summary = "Record that the customer accepts or refuses; a refusal is not a closure")
    ResponseEntity<Object> settle(Ui ui, Caller.Staff caller, @Valid @RequestBody SettlementForm sent) {
        return desk.api(ui, settlements.record(caller, sent.settlement()));
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "settlement")
                .radios("accepted", Choices.yesOrNo(ui))
                .required()
                .area("reason")
                .limit(4000)
                .check("exhausted")
                .area("furtherWays")
                .limit(4000);
    }
}
