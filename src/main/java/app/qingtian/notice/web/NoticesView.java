package app.qingtian.notice.web;

import app.qingtian.notice.Notices.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of one's notices; {@code later} is true beyond the first page. */
public record NoticesView(List<Line> lines, @Nullable Long before, boolean later, boolean administrator) {

    /** One line in words; number and headline are missing where the complaint is out of sight. */
    public record Line(
            long id,
            boolean unread,
            Instant at,
            String words,
            @Nullable String number,
            @Nullable String headline) {

        static Line of(Shown shown, String words) {
            var passage = shown.passage();
            return new Line(
                    shown.notice().id(),
                    shown.notice().readAt() == null,
                    shown.notice().at(),
                    words,
                    passage == null ? null : passage.number(),
                    passage == null ? null : passage.headline());
        }
    }

    /** Marking as read goes so far: what came after this page was made stays new. */
    public long upTo() {
        return lines.isEmpty() ? 0 : lines.getFirst().id();
    }

    public boolean anyUnread() {
        return lines.stream().anyMatch(Line::unread);
    }
}
