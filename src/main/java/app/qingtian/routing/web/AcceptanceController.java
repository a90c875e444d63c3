package app.qingtian.routing.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Acceptance;
import app.qingtian.routing.Acceptances;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A person takes a complaint on. */
@Controller
@Tag(name = "complaints")
class AcceptanceController {

    private final Acceptances acceptances;
    private final Desk desk;

    AcceptanceController(Acceptances acceptances, Desk desk) {
        this.acceptances = acceptances;
        this.desk = desk;
    }

    record AcceptanceForm(
            @Ahead @Nullable Instant replyBy,
            @Nullable Boolean settledOnTheSpot,
            @Limit(2000) @Nullable String note) {

        Acceptance acceptance() {
            return new Acceptance(replyBy, Boolean.TRUE.equals(settledOnTheSpot), note);
        }
    }

    @GetMapping("/work/complaints/{number}/acceptance")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage() == Stage.LODGED, complaint, form(caller)));
    }

    @PostMapping("/work/complaints/{number}/acceptance")
    ResponseEntity<JteModel> accept(Ui ui, Caller.Staff caller, @Valid AcceptanceForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> acceptances.accept(caller, sent.acceptance()));
    }

    @PostMapping("/api/v1/complaints/{number}/acceptance")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "acceptComplaint",
            summary = "Accept in person and own the complaint; say when the customer hears next")
    ResponseEntity<Object> accept(Ui ui, Caller.Staff caller, @Valid @RequestBody AcceptanceForm sent) {
        return desk.api(ui, acceptances.accept(caller, sent.acceptance()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "acceptance")
                .moment("replyBy")
                .area("note")
                .limit(2000)
                .check("settledOnTheSpot");
    }
}
