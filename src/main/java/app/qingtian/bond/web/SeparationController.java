package app.qingtian.bond.web;

import app.qingtian.bond.Mergings;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
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

/** A merged complaint stands by itself again. */
@Controller
@Tag(name = "complaints")
class SeparationController {

    private final Mergings mergings;
    private final Desk desk;

    SeparationController(Mergings mergings, Desk desk) {
        this.mergings = mergings;
        this.desk = desk;
    }

    record SeparationForm(@NotBlank @Limit(2000) String reason) {}

    @GetMapping("/work/complaints/{number}/separation")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage() == Stage.MERGED, complaint, form(caller)));
    }

    @PostMapping("/work/complaints/{number}/separation")
    ResponseEntity<JteModel> separate(Ui ui, Caller.Staff caller, @Valid SeparationForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> mergings.separate(caller, sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/separation")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "separateComplaint",
            summary = "Take the merging back: it stands where it stood, with its promises as they were")
    ResponseEntity<Object> separate(Ui ui, Caller.Staff caller, @Valid @RequestBody SeparationForm sent) {
        return desk.api(ui, mergings.separate(caller, sent.reason()));
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "separation")
                .area("reason")
                .rows(3)
                .limit(2000)
                .required();
    }
}
