package app.qingtian.routing.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.routing.Leads;
import app.qingtian.routing.Referral;
import app.qingtian.routing.Referrals;
import gg.jte.models.runtime.JteModel;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The forms about a question to a department: of its own people, and of those who may ask again. */
@Component
class ReferralDesk {

    private final Referrals referrals;
    private final Complaints complaints;
    private final Leads leads;
    private final Answers answers;

    ReferralDesk(Referrals referrals, Complaints complaints, Leads leads, Answers answers) {
        this.referrals = referrals;
        this.complaints = complaints;
        this.leads = leads;
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

    /** The form, for whoever may ask the department again; 404 and 403 for others. */
    ResponseEntity<JteModel> askAgain(Ui ui, Reader reader, long id, Function<Referral, Form> form) {
        var found = referrals.find(reader, id).orElseThrow(Unfit::notFound);
        var complaint = complaints.find(Caller.of(reader, found.number())).orElseThrow(Unfit::notFound);
        var shown = form.apply(found.referral()).cancel(Desk.path(found.number()));
        return leads.mayAsk(complaint, reader)
                ? answers.form(ui, shown)
                : answers.refused(ui, shown, Refusal.forbidden());
    }

    static Form form(long id, String verb) {
        return new Form("referral-" + verb, "/work/referrals/" + id + "/" + verb);
    }
}
