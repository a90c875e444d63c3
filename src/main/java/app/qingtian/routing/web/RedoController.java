package app.qingtian.routing.web;

import app.qingtian.complaint.ComplaintEvent.Redone;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Redos;
import app.qingtian.routing.Referral;
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

/** An answer was not good enough: the department is asked once more. */
@Controller
@Tag(name = "referrals")
class RedoController {

    private static final Born<Redone> BORN = new Born<>("referrals", Redone.class, Redone::referralId);

    private final Redos redos;
    private final ReferralDesk referrals;
    private final Desk desk;

    RedoController(Redos redos, ReferralDesk referrals, Desk desk) {
        this.redos = redos;
        this.referrals = referrals;
        this.desk = desk;
    }

    record RedoForm(@NotBlank @Limit(20000) String request) {}

    @GetMapping("/work/referrals/{id}/redo")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return referrals.askAgain(
                ui,
                reader,
                id,
                referral -> referral.state() == Referral.State.ANSWERED
                        ? form(id)
                        : form(id).refused(Refusal.of("redo_without_answer")));
    }

    @PostMapping("/work/referrals/{id}/redo")
    ResponseEntity<JteModel> redo(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid RedoForm sent, BindingResult errors) {
        return desk.page(ui, form(id), errors, () -> redos.redo(reader, id, sent.request()));
    }

    @PostMapping("/api/v1/referrals/{id}/redo")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "redoReferral", summary = "Ask the department once more: its answer was not good enough")
    ResponseEntity<Object> redo(Ui ui, Reader reader, @PathVariable("id") long id, @Valid @RequestBody RedoForm sent) {
        return desk.made(ui, redos.redo(reader, id, sent.request()), BORN);
    }

    private static Form form(long id) {
        return ReferralDesk.form(id, "redo")
                .area("request")
                .rows(6)
                .limit(20000)
                .required();
    }
}
