package app.qingtian.routing.web;

import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.routing.Referrals;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The forms of a department that was asked: shown to its own people only. */
@Component
class ReferralDesk {

    private final Referrals referrals;
    private final Answers answers;

    ReferralDesk(Referrals referrals, Answers answers) {
        this.referrals = referrals;
        this.answers = answers;
    }

    /** The form, for whoever may answer for the department; 404 and 403 for others. */
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, long id, Form form) {
        var found = referrals.find(reader, id).orElseThrow(Unfit::notFound);
        var shown = form.cancel(Desk.path(found.number()));
        if (!found.referral().mayBeAnsweredBy(reader)) {
            return answers.refused(ui, shown, Refusal.forbidden());
        }
        return answers.form(ui, found.referral().open() ? shown : shown.refused(Refusal.of("referral_ended")));
    }

    static Form form(long id, String verb) {
        return new Form("referral-" + verb, "/work/referrals/" + id + "/" + verb);
    }
}
