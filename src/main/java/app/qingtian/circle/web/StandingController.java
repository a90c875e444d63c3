package app.qingtian.circle.web;

import app.qingtian.circle.Circles;
import app.qingtian.circle.Standing;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Limit;
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

/** One more person knows of it, one fewer, one never; and at last everybody who usually would. */
@Controller
@Tag(name = "circle")
class StandingController {

    private final Circles circles;
    private final CircleForms forms;
    private final Desk desk;

    StandingController(Circles circles, CircleForms forms, Desk desk) {
        this.circles = circles;
        this.forms = forms;
        this.desk = desk;
    }

    /** A login, what they are from now on, and why. */
    record StandingForm(
            @NotBlank @Limit(60) String person,
            @NotNull Standing standing,
            @NotBlank @Limit(2000) String reason) {}

    record OpeningForm(@NotBlank @Limit(2000) String reason) {}

    @GetMapping("/work/complaints/{number}/circle/people")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return forms.ask(ui, caller, forms.placing(ui, caller));
    }

    @PostMapping("/work/complaints/{number}/circle/people")
    ResponseEntity<JteModel> place(Ui ui, Caller.Staff caller, @Valid StandingForm sent, BindingResult errors) {
        return desk.page(
                ui,
                forms.placing(ui, caller),
                errors,
                () -> circles.place(caller, sent.person(), sent.standing(), sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/circle/people")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "placeInCircle",
            summary = "Name somebody, bar them, or neither; the owner and one more stay named")
    ResponseEntity<Object> place(Ui ui, Caller.Staff caller, @Valid @RequestBody StandingForm sent) {
        return desk.api(ui, circles.place(caller, sent.person(), sent.standing(), sent.reason()));
    }

    @GetMapping("/work/complaints/{number}/circle/ending")
    ResponseEntity<JteModel> askToOpen(Ui ui, Caller.Staff caller) {
        return forms.ask(ui, caller, forms.opening(caller));
    }

    @PostMapping("/work/complaints/{number}/circle/ending")
    ResponseEntity<JteModel> open(Ui ui, Caller.Staff caller, @Valid OpeningForm sent, BindingResult errors) {
        return desk.page(ui, forms.opening(caller), errors, () -> circles.open(caller, sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/circle/ending")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "makeOpen", summary = "Whoever usually sees such a complaint sees it again")
    ResponseEntity<Object> open(Ui ui, Caller.Staff caller, @Valid @RequestBody OpeningForm sent) {
        return desk.api(ui, circles.open(caller, sent.reason()));
    }
}
