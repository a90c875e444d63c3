package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.web.Ui;

/** How it is told what a department was asked and what it did. */
final class ReferralTelling extends Phrases {

    ReferralTelling(Ui ui, Timeline.Line line, StoryWords story) {
        super(ui, line, story);
    }

    String words(ComplaintEvent.OfReferral event) {
        return switch (event) {
            case ComplaintEvent.Referred e -> say("referred", department(e.departmentId()), shortened(e.request()));
            case ComplaintEvent.ReferralAccepted e -> say("referral_accepted", department(e.departmentId()));
            case ComplaintEvent.ReferralReturned e ->
                say("referral_returned", department(e.departmentId()), e.reason());
            case ComplaintEvent.ReferralAnswered e -> say("referral_answered", department(e.departmentId()));
            case ComplaintEvent.Redone e -> say("redone", department(e.departmentId()), shortened(e.request()));
        };
    }
}
