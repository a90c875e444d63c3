package app.qingtian.promise.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Pauses;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Time rests while somebody else has to act. */
@Controller
@Tag(name = "complaints")
class PauseController {

    private final Pauses pauses;
    private final Catalogues catalogues;
    private final Desk desk;

    PauseController(Pauses pauses, Catalogues catalogues, Desk desk) {
        this.pauses = pauses;
        this.catalogues = catalogues;
        this.desk = desk;
    }

    record PauseForm(
            @NotNull @Code("pause") @Nullable String reason,
            @NotBlank @Limit(2000) @Nullable String note,
            @Ahead @Nullable Instant until) {

        Pauses.Reason said() {
            return new Pauses.Reason(String.valueOf(reason), String.valueOf(note), until);
        }
    }

    @GetMapping("/work/complaints/{number}/pause")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui, caller, complaint -> pauses.run(complaint) ? resumption(caller) : form(ui, caller, complaint));
    }

    @PostMapping("/work/complaints/{number}/pause")
    ResponseEntity<JteModel> pause(Ui ui, Caller.Staff caller, @Valid PauseForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller, desk.find(caller)), errors, () -> pauses.pause(caller, sent.said()));
    }

    @PostMapping("/api/v1/complaints/{number}/pause")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "pauseComplaint", summary = "Let the time rest, for a reason that the regime lists")
    ResponseEntity<Object> pause(Ui ui, Caller.Staff caller, @Valid @RequestBody PauseForm sent) {
        return desk.api(ui, pauses.pause(caller, sent.said()));
    }

    @GetMapping("/work/complaints/{number}/resumption")
    ResponseEntity<JteModel> askToResume(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> pauses.run(complaint)
                        ? resumption(caller)
                        : resumption(caller).refused(Refusal.of("not_paused")));
    }

    @PostMapping("/work/complaints/{number}/resumption")
    ResponseEntity<JteModel> resume(Ui ui, Caller.Staff caller) {
        return desk.page(ui, resumption(caller), pauses.resume(caller));
    }

    @PostMapping("/api/v1/complaints/{number}/resumption")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "resumeComplaint", summary = "Let the time go on")
    ResponseEntity<Object> resumeByApi(Ui ui, Caller.Staff caller) {
        return desk.api(ui, pauses.resume(caller));
    }

    private static Form resumption(Caller.Staff caller) {
        return Desk.form(caller, "resumption");
    }

    /** Offers what the regime lets time rest for; where it may not rest at all, it says so at once. */
    private Form form(Ui ui, Caller.Staff caller, Complaint complaint) {
        return switch (pauses.reasons(complaint)) {
            case Outcome.Done<Set<String>>(var allowed) -> form(ui, caller, allowed::contains);
            case Outcome.Refused<Set<String>>(var why) ->
                form(ui, caller, _ -> true).refused(why);
        };
    }

    private Form form(Ui ui, Caller.Staff caller, Predicate<String> allowed) {
        return Desk.form(caller, "pause")
                .radios(
                        "reason",
                        catalogues.of("pause").stream()
                                .filter(it -> allowed.test(it.code()))
                                .map(it -> new Option(it.code(), it.label(ui.language())))
                                .toList())
                .required()
                .area("note")
                .limit(2000)
                .rows(3)
                .required()
                .moment("until");
    }
}
