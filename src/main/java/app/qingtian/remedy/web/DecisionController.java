package app.qingtian.remedy.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.remedy.Remedies;
import app.qingtian.remedy.Ruling;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The decision is told: what, why, and where to turn if it does not satisfy. */
@Controller
@Tag(name = "complaints")
class DecisionController {

    private final Remedies remedies;
    private final Desk desk;

    DecisionController(Remedies remedies, Desk desk) {
        this.remedies = remedies;
        this.desk = desk;
    }

    record DecisionForm(
            @NotBlank @Limit(20000) String decision,
            @NotBlank @Limit(20000) String reasons,
            @NotBlank @Limit(4000) String furtherWays) {

        Ruling.Words words() {
            return new Ruling.Words(decision, reasons, furtherWays);
        }
    }

    @GetMapping("/work/complaints/{number}/decision")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> {
            var ways = ui.texts().text(complaint.language(), "decision.further_ways");
            return Desk.when(
                    complaint.stage().mayBecome(Stage.OFFERED),
                    complaint,
                    form(caller).value("furtherWays", ways));
        });
    }

    @PostMapping("/work/complaints/{number}/decision")
    ResponseEntity<JteModel> decide(Ui ui, Caller.Staff caller, @Valid DecisionForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> remedies.decide(caller, sent.words()));
    }

    @PostMapping("/api/v1/complaints/{number}/decision")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "tellDecision",
            summary = "Tell the customer the decision, with reasons and further ways, and all remedies on the table")
    ResponseEntity<Object> decide(Ui ui, Caller.Staff caller, @Valid @RequestBody DecisionForm sent) {
        return desk.api(ui, remedies.decide(caller, sent.words()));
    }

    @GetMapping("/api/v1/complaints/{number}/decision")
    @ResponseBody
    @Operation(operationId = "listDecisions", summary = "The decisions told so far, the newest first")
    List<Ruling> all(Caller.Staff caller) {
        return remedies.of(desk.find(caller)).ask().rulings();
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "decision")
                .area("decision")
                .rows(6)
                .limit(20000)
                .required()
                .area("reasons")
                .rows(6)
                .limit(20000)
                .required()
                .area("furtherWays")
                .rows(4)
                .limit(4000)
                .required();
    }
}
