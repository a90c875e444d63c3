package app.qingtian.notice.web;

import app.qingtian.kernel.web.Ui;
import app.qingtian.notice.Deliveries.Sent;
import app.qingtian.notice.Deliveries.State;
import app.qingtian.notice.Hook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hook and what was sent to it, the newest first. */
public record HookView(
        Hook hook,
        List<Sent> sent,
        @Nullable Long before,
        @Nullable String refused) {

    /** What went wrong, in words; a detail of the other side stands behind it. */
    public static String fault(Ui ui, String fault) {
        var parts = fault.split(" ", 2);
        var words = ui.t("delivery.fault." + parts[0]);
        return parts.length == 1 ? words : words + " (" + parts[1] + ")";
    }

    public static boolean waiting(Sent sent) {
        return sent.state() == State.WAITING;
    }

    public static boolean late(Sent sent) {
        return sent.state() == State.GIVEN_UP;
    }
}
