package app.qingtian.routing.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Acceptances;
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

/** Somebody else takes it over, with the whole story. */
@Controller
@Tag(name = "complaints")
class OwnershipController {

    private final Acceptances acceptances;
    private final Desk desk;

    OwnershipController(Acceptances acceptances, Desk desk) {
        this.acceptances = acceptances;
        this.desk = desk;
    }

    record OwnershipForm(@NotBlank @Limit(4000) String briefing) {}

    @GetMapping("/work/complaints/{number}/ownership")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> {
            boolean fits = complaint.stage().open() && complaint.stage() != Stage.LODGED;
            return Desk.when(fits, complaint, form(caller));
        });
    }

    @PostMapping("/work/complaints/{number}/ownership")
    ResponseEntity<JteModel> takeOver(Ui ui, Caller.Staff caller, @Valid OwnershipForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> acceptances.takeOver(caller, sent.briefing()));
    }

    @PostMapping("/api/v1/complaints/{number}/ownership")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "takeOverComplaint", summary = "Take it over from its owner, with the story so far")
    ResponseEntity<Object> takeOver(Ui ui, Caller.Staff caller, @Valid @RequestBody OwnershipForm sent) {
        return desk.api(ui, acceptances.takeOver(caller, sent.briefing()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "ownership")
                .area("briefing")
                .rows(8)
                .limit(4000)
                .required();
    }
}
