package app.qingtian.oversight.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.oversight.Oversights;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Nobody higher up is told for a while: an overseer has it in hand. */
@Controller
@Tag(name = "oversight")
class HoldController {

    private final Oversights oversights;
    private final Desk desk;

    HoldController(Oversights oversights, Desk desk) {
        this.oversights = oversights;
        this.desk = desk;
    }

    record HoldForm(
            @NotNull @Ahead Instant until,
            @NotBlank @Limit(2000) String reason) {

        Oversights.Hold hold() {
            return new Oversights.Hold(until, reason);
        }
    }

    @GetMapping("/work/complaints/{number}/hold")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> oversights.mayBegin(caller.reader(), complaint),
                complaint -> Desk.when(complaint.stage().open(), complaint, form(caller)));
    }

    @PostMapping("/work/complaints/{number}/hold")
    ResponseEntity<JteModel> hold(Ui ui, Caller.Staff caller, @Valid HoldForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> oversights.hold(caller, sent.hold()));
    }

    @PostMapping("/api/v1/complaints/{number}/hold")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "holdLadder", summary = "Tell nobody higher up before this moment; at most 31 days ahead")
    ResponseEntity<Object> hold(Ui ui, Caller.Staff caller, @Valid @RequestBody HoldForm sent) {
        return desk.api(ui, oversights.hold(caller, sent.hold()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "hold")
                .moment("until")
                .required()
                .area("reason")
                .rows(3)
                .limit(2000)
                .required();
    }
}
