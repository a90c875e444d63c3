package app.qingtian.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told by mail: each topic at once, once a day at {@code digestAt}, or never. In quiet hours, which may go over
 * midnight, only what cannot wait comes through. All hours are those of the person's own zone.
 */
public record Choice(
        Map<Topic, Rhythm> rhythms,
        LocalTime digestAt,
        @Nullable Quiet quiet) {

    /** What is done for somebody who has left an address and chosen nothing. */
    public static final Choice USUAL = new Choice(
            Map.of(
                    Topic.WORK, Rhythm.AT_ONCE,
                    Topic.REPLIES, Rhythm.DAILY,
                    Topic.CUSTOMER, Rhythm.AT_ONCE,
                    Topic.PROMISES, Rhythm.AT_ONCE),
            LocalTime.of(8, 30),
            new Quiet(LocalTime.of(21, 0), LocalTime.of(8, 0)));

    /** From and until an hour of the clock. */
    public record Quiet(LocalTime from, LocalTime until) {

        boolean holds(LocalTime time) {
            boolean late = !time.isBefore(from);
            boolean early = time.isBefore(until);
            return from.isBefore(until) ? late && early : late || early;
        }
    }

    public Rhythm rhythm(Topic topic) {
        return rhythms.getOrDefault(topic, Rhythm.NEVER);
    }

    /** When a notice that is {@code since} waiting goes by mail; null for never. What is pressing goes at once, whatever the hour. */
    @Nullable Instant mailAt(Topic topic, boolean pressing, Instant since, ZoneId zone) {
        var rhythm = rhythm(topic);
        if (rhythm == Rhythm.NEVER) {
            return null;
        }
        if (pressing) {
            return since;
        }
        var local = since.atZone(zone);
        return switch (rhythm) {
            case AT_ONCE -> quiet != null && quiet.holds(local.toLocalTime()) ? next(local, quiet.until()) : since;
            case DAILY -> next(local, digestAt);
            case NEVER -> throw new IllegalStateException("never is answered above");
        };
    }

    /** The next time the clock shows this hour; a moment that shows it counts. */
    private static Instant next(ZonedDateTime now, LocalTime hour) {
        var today = now.toLocalDate().atTime(hour).atZone(now.getZone());
        var next =
                today.isBefore(now) ? now.toLocalDate().plusDays(1).atTime(hour).atZone(now.getZone()) : today;
        return next.toInstant();
    }
}
