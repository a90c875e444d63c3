package app.qingtian.complaint;

import app.qingtian.complaint.Inbox.Cursor;
import app.qingtian.complaint.Inbox.Filter;
import app.qingtian.complaint.Inbox.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every shape that the inbox's one composed statement can take, for the test that has PostgreSQL describe all SQL. */
public final class SqlOfTheInbox {

    private SqlOfTheInbox() {}

    public static List<String> all() {
        var full = new Filter(Kind.COMPLAINT, Stage.LODGED, "SERVICE", 1L, Instant.EPOCH, Instant.EPOCH, "快递");
        return Arrays.stream(View.values())
                .flatMap(view -> Stream.of(
                        new Inbox(view, Filter.NONE, null, 50),
                        new Inbox(view, full, new Cursor(Instant.EPOCH, 1), 50)))
                .flatMap(inbox -> Stream.of(InboxViews.sql(inbox, true), InboxViews.sql(inbox, false)))
                .toList();
    }
}
