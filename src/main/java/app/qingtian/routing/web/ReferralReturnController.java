package app.qingtian.routing.web;

import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Referrals;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A department gives a referral back, with the reason. */
@Controller
@Tag(name = "referrals")
class ReferralReturnController {

    private final Referrals referrals;
    private final ReferralDesk referralDesk;
    private final Desk desk;

    ReferralReturnController(Referrals referrals, ReferralDesk referralDesk, Desk desk) {
        this.referrals = referrals;
        this.referralDesk = referralDesk;
        this.desk = desk;
    }

    record ReferralReturnForm(@NotBlank @Limit(4000) String reason) {}

    @GetMapping("/work/referrals/{id}/return")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return referralDesk.ask(ui, reader, id, form(id));
    }

    @PostMapping("/work/referrals/{id}/return")
    ResponseEntity<JteModel> giveBack(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid ReferralReturnForm sent, BindingResult errors) {
        return desk.page(ui, form(id), errors, () -> referrals.giveBack(reader, id, sent.reason()));
    }

    @PostMapping("/api/v1/referrals/{id}/return")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "returnReferral", summary = "Give the referral back to the owner, with the reason")
    ResponseEntity<Object> giveBack(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid @RequestBody ReferralReturnForm sent) {
        return desk.api(ui, referrals.giveBack(reader, id, sent.reason()));
    }

    private static Form form(long id) {
        return ReferralDesk.form(id, "return").area("reason").limit(4000).required();
    }
}
