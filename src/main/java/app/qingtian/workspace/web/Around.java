package app.qingtian.workspace.web;

import app.qingtian.beside.Drafts;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.InboxViews;
import app.qingtian.kernel.Query;
import app.qingtian.notice.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands around an open complaint: how much else there is, and what the reader had begun to write. */
@Component
class Around {

    private final Notices notices;
    private final InboxViews inbox;
    private final Drafts drafts;

    Around(Notices notices, InboxViews inbox, Drafts drafts) {
        this.notices = notices;
        this.inbox = inbox;
        this.drafts = drafts;
    }

    record Things(Optional<Drafts.Draft> draft, int unread, Inbox.Counts counts) {}

    Query<Things> of(Caller.Staff caller) {
        return drafts.ofPage(caller, Drafts.MESSAGES)
                .and(notices.unread(caller.reader()), inbox.counts(caller.reader()), Things::new);
    }
}
