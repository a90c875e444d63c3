package app.qingtian.routing.web;

import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Nudges;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The owner asks a department again. */
@Controller
@Tag(name = "referrals")
class NudgeController {

    private final Nudges nudges;
    private final ReferralDesk referrals;
    private final Desk desk;

    NudgeController(Nudges nudges, ReferralDesk referrals, Desk desk) {
        this.nudges = nudges;
        this.referrals = referrals;
        this.desk = desk;
    }

    record NudgeForm(@Limit(2000) @Nullable String words) {}

    @GetMapping("/work/referrals/{id}/nudge")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return referrals.askAgain(
                ui,
                reader,
                id,
                referral -> referral.open() ? form(id) : form(id).refused(Refusal.of("referral_ended")));
    }

    @PostMapping("/work/referrals/{id}/nudge")
    ResponseEntity<JteModel> nudge(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid NudgeForm sent, BindingResult errors) {
        return desk.page(ui, form(id), errors, () -> nudges.nudge(reader, id, sent.words()));
    }

    @PostMapping("/api/v1/referrals/{id}/nudge")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "nudgeReferral", summary = "Ask the department again; at most once an hour")
    ResponseEntity<Object> nudge(
            Ui ui,
            Reader reader,
            @PathVariable("id") long id,
            @Valid @RequestBody(required = false) @Nullable NudgeForm sent) {
        return desk.api(ui, nudges.nudge(reader, id, sent == null ? null : sent.words()));
    }

    private static Form form(long id) {
        return ReferralDesk.form(id, "nudge").area("words").limit(2000).rows(3);
    }
}
