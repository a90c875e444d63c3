package app.qingtian.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody wants to see of the inbox: a view, filters, words, and where to go on. */
public record Inbox(View view, Filter filter, @Nullable Cursor after, int limit) {

    /** Due within this time is due soon. */
    public static final Duration SOON = Duration.ofHours(24);

    /** The open ones come in the order of the next promise; {@code ALL} holds the ended too, the newest first. */
    public enum View {
        INBOX,
        MINE,
        DEPARTMENT,
        UNACCEPTED,
        DUE_SOON,
        OVERDUE,
        WATCHED,
        ALL
    }

    /** Every filter may be absent. Days are those of the reader's zone, as instants already. */
    public record Filter(
            @Nullable Kind kind,
            @Nullable Stage stage,
            @Nullable String category,
            @Nullable Long departmentId,
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedBefore,
            @Nullable String words) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null, null);
    }

    /** The last row seen: its place in the order ({@code due} or receipt) and its id. */
    public record Cursor(Instant at, long id) {

        /** Stands for "no promise": after every moment there is. */
        public static final Instant NEVER =
                LocalDate.of(9999, 1, 1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    }

    /** One row of the inbox. {@code headline} is the subject, or the beginning of the customer's own words. */
    public record Row(
            long id,
            String number,
            Kind kind,
            Stage stage,
            String headline,
            @Nullable String category,
            @Nullable Feeling feeling,
            Channel channel,
            int round,
            @Nullable String customer,
            @Nullable Boolean knownFace,
            String owner,
            long departmentId,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String dueKind,
            int version,
            boolean confidential,
            boolean starred) {}

    /** How many are in each view. */
    public record Counts(
            Count inbox, Count mine, Count department, Count unaccepted, Count overdue, Count soon, Count starred) {}

    /** So many; or more than that, where counting stopped. */
    public record Count(long number, boolean more) {

        static Count upTo(long counted) {
            return counted > COUNTED ? new Count(COUNTED, true) : new Count(counted, false);
        }

        /** The sweep's number, some seconds old, if that is large; else counted just now, up to a bound. */
        static Count swept(long number) {
            return number > COUNTED + 1 ? new Count(number, false) : upTo(number);
        }

        /** "1,234", or "99+". */
        public String said() {
            return String.format(Locale.ROOT, more ? "%,d+" : "%,d", number);
        }
    }

    /** What is not kept by event is counted up to here, so that it costs the same at any size. */
    public static final int COUNTED = 99;
}
