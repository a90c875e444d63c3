package app.qingtian.afterword;

import app.qingtian.afterword.AfterwordStore.Said;
import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Happened;
import app.qingtian.promise.Replies;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Weighs what a customer writes after the settlement, of a merged complaint too, in the same transaction; what is not plainly thanks is owed a word. */
@Component
class Scales {

    private final AfterwordStore store;
    private final Catalogues catalogues;
    private final Replies replies;

    Scales(AfterwordStore store, Catalogues catalogues, Replies replies) {
        this.store = store;
        this.catalogues = catalogues;
        this.replies = replies;
    }

    @EventListener
    void follow(Happened happened) {
        var complaint = happened.complaint();
        if (happened.event() instanceof ComplaintEvent.Wrote wrote
                && wrote.direction() == Direction.FROM_CUSTOMER
                && complaint.stage().answered()) {
            weigh(
                    happened,
                    wrote.messageId(),
                    new Said(Objects.requireNonNullElse(wrote.words(), ""), wrote.files() > 0));
        } else if (happened.event() instanceof ComplaintEvent.Heard heard
                && complaint.stage().answered()) {
            weigh(happened, heard.messageId(), store.said(heard.messageId()));
        } else if (happened.event() instanceof ComplaintEvent.Reopened) {
            store.decide(complaint, Weight.TROUBLE, happened.actor(), happened.at());
        } else if (happened.event() instanceof ComplaintEvent.Thanked
                && store.decide(complaint, Weight.THANKS, happened.actor(), happened.at())) {
            replies.release(complaint, happened.at());
        }
    }

    private void weigh(Happened happened, long messageId, Said said) {
        var weighing = Weighing.of(said.words(), said.files(), Signs.of(catalogues));
        boolean owed = weighing.weight() != Weight.THANKS && replies.owe(happened.complaint(), happened.at());
        store.insert(happened.complaint(), new AfterwordStore.Weighed(messageId, weighing, owed), happened.at());
    }
}
