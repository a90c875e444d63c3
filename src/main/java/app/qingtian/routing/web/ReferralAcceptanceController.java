package app.qingtian.routing.web;

import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Referrals;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A department takes a referral on. */
@Controller
@Tag(name = "referrals", description = "What departments are asked, and answer")
class ReferralAcceptanceController {

    private final Referrals referrals;
    private final ReferralDesk referralDesk;
    private final Desk desk;

    ReferralAcceptanceController(Referrals referrals, ReferralDesk referralDesk, Desk desk) {
        this.referrals = referrals;
        this.referralDesk = referralDesk;
        this.desk = desk;
    }

    @GetMapping("/work/referrals/{id}/acceptance")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return referralDesk.ask(ui, reader, id, ReferralDesk.form(id, "acceptance"));
    }

    @PostMapping("/work/referrals/{id}/acceptance")
    ResponseEntity<JteModel> acceptOnPage(Ui ui, Reader reader, @PathVariable("id") long id) {
        return desk.page(ui, ReferralDesk.form(id, "acceptance"), referrals.accept(reader, id));
    }

    @PostMapping("/api/v1/referrals/{id}/acceptance")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "acceptReferral", summary = "Take the referral on for the department")
    ResponseEntity<Object> accept(Ui ui, Reader reader, @PathVariable("id") long id) {
        return desk.api(ui, referrals.accept(reader, id));
    }
}
