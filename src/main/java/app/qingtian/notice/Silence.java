package app.qingtian.notice;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was told before a complaint became confidential is taken back as far as it can be: unread, not yet mailed, not yet called. */
@Component
class Silence {

    private final SilenceStore store;

    Silence(SilenceStore store) {
        this.store = store;
    }

    @EventListener
    void fall(Happened happened) {
        long complaint = happened.complaint().id();
        switch (happened.event()) {
            case ComplaintEvent.MadeConfidential e -> {
                store.hush(complaint, e.named(), happened.at());
                store.stopCalls(complaint, happened.at());
            }
            case ComplaintEvent.Placed e
            when !e.to().equals("NAMED") -> store.hush(complaint, e.personId(), happened.at());
            default -> {}
        }
    }
}
