package app.qingtian.promise.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.RegimeChoices;
import app.qingtian.promise.Regimes;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** By which regime this complaint is promised. */
@Controller
@Tag(name = "complaints")
class ChoiceController {

    private final RegimeChoices choices;
    private final Regimes regimes;
    private final Desk desk;

    ChoiceController(RegimeChoices choices, Regimes regimes, Desk desk) {
        this.choices = choices;
        this.regimes = regimes;
        this.desk = desk;
    }

    /** {@code regime} is a key. */
    record ChoiceForm(
            @NotBlank @Limit(40) @Nullable String regime,
            @NotBlank @Limit(4000) @Nullable String reason) {}

    @GetMapping("/work/complaints/{number}/regime")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> Desk.when(
                        complaint.stage().open(),
                        complaint,
                        form(ui, caller)
                                .value("regime", regimes.of(complaint.id()).key())));
    }

    @PostMapping("/work/complaints/{number}/regime")
    ResponseEntity<JteModel> choose(Ui ui, Caller.Staff caller, @Valid ChoiceForm sent, BindingResult errors) {
        return desk.page(
                ui, form(ui, caller), errors, () -> choices.choose(caller, said(sent.regime()), said(sent.reason())));
    }

    @PostMapping("/api/v1/complaints/{number}/regime")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "chooseRegime", summary = "Promise it by another regime; what is open is counted anew")
    ResponseEntity<Object> choose(Ui ui, Caller.Staff caller, @Valid @RequestBody ChoiceForm sent) {
        return desk.api(ui, choices.choose(caller, said(sent.regime()), said(sent.reason())));
    }

    private Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "regime")
                .choice(
                        "regime",
                        regimes.holding().stream()
                                .map(it -> new Option(it.key(), it.name(ui.language())))
                                .toList())
                .required()
                .area("reason")
                .limit(4000)
                .rows(3)
                .required();
    }

    /** Blank only before validation. */
    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
