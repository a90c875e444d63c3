package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Inbox.View;
import app.qingtian.identity.Reader;
import app.qingtian.notice.Notices;
import app.qingtian.shelf.SavedView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The left edge of the workplace: who works here, the views with their counts, and which one is open. */
public record Rail(
        Reader reader,
        String place,
        Inbox.Counts counts,
        int unread,
        @Nullable View open,
        Shelf shelf) {

    /** The saved views, and which of them is open. */
    public record Shelf(List<SavedView> views, @Nullable SavedView open) {}

    /** "12", or "99+" where counting stopped; empty for a view that is not counted, or of which nobody asked for any. */
    public String count(View view) {
        return switch (view) {
            case INBOX -> counts.inbox().said();
            case MINE -> counts.mine().said();
            case DEPARTMENT -> counts.department().said();
            case UNACCEPTED -> counts.unaccepted().said();
            case DUE_SOON -> counts.soon().said();
            case OVERDUE -> counts.overdue().said();
            case WATCHED -> counts.starred().said();
            case ALL -> "";
        };
    }

    /** This view is what is looked at, and not a saved one. */
    public boolean current(View view) {
        return view == open && shelf.open() == null;
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
        return view == View.OVERDUE && counts.overdue().number() > 0;
    }
}
