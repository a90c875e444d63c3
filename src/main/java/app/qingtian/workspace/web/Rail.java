package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Inbox.View;
import app.qingtian.identity.Reader;
import app.qingtian.notice.Notices;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The left edge of the workplace: who works here, the views with their counts, and which one is open. */
public record Rail(
        Reader reader,
        String place,
        Inbox.Counts counts,
        int unread,
        @Nullable View open) {

    /** "12", or "99+" where counting stopped; empty for a view that is not counted. */
    public String count(View view) {
        int count = switch (view) {
            case INBOX -> counts.inbox();
            case MINE -> counts.mine();
            case DEPARTMENT -> counts.department();
            case UNACCEPTED -> counts.unaccepted();
            case OVERDUE -> counts.overdue();
            case ALL -> -1;
        };
        if (count < 0) {
            return "";
        }
        return count > Inbox.COUNTED ? Inbox.COUNTED + "+" : String.valueOf(count);
    }

    /** Notices that nobody has opened: "12", or "99+"; empty when there are none. */
    public String notices() {
        return Notices.count(unread);
    }

    public static String path(View view) {
        return "/work/complaints?view=" + view.name().toLowerCase(Locale.ROOT);
    }

    public static String key(View view) {
        return "view." + view.name().toLowerCase(Locale.ROOT);
    }

    public boolean pressing(View view) {
        return view == View.OVERDUE && counts.overdue() > 0;
    }
}
