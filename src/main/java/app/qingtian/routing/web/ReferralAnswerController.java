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

/** A department answers. */
@Controller
@Tag(name = "referrals")
class ReferralAnswerController {

    private final Referrals referrals;
    private final ReferralDesk referralDesk;
    private final Desk desk;

    ReferralAnswerController(Referrals referrals, ReferralDesk referralDesk, Desk desk) {
        this.referrals = referrals;
        this.referralDesk = referralDesk;
        this.desk = desk;
    }

    record ReferralAnswerForm(@NotBlank @Limit(20000) String answer) {}

    @GetMapping("/work/referrals/{id}/answer")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return referralDesk.ask(ui, reader, id, form(id));
    }

    @PostMapping("/work/referrals/{id}/answer")
    ResponseEntity<JteModel> answer(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid ReferralAnswerForm sent, BindingResult errors) {
        return desk.page(ui, form(id), errors, () -> referrals.answer(reader, id, sent.answer()));
    }

    @PostMapping("/api/v1/referrals/{id}/answer")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "answerReferral", summary = "Answer for the department")
    ResponseEntity<Object> answer(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid @RequestBody ReferralAnswerForm sent) {
        return desk.api(ui, referrals.answer(reader, id, sent.answer()));
    }

    private static Form form(long id) {
        return ReferralDesk.form(id, "answer").area("answer").limit(20000).required();
    }
}
