package app.qingtian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Written stories speak of "this afternoon" and "tomorrow at nine", so what is not of today came in of a morning. */
record Morning(ZoneId zone, Instant now) {

    private static final Duration RECENT = Duration.ofDays(2);
    private static final LocalTime FROM = LocalTime.of(9, 5);
    private static final int MINUTES = 110;

    /** Never later than the story says, so that everything in it still lies in the past. */
    Story settle(Story story) {
        if (story.ago().compareTo(RECENT) < 0) {
            return story;
        }
        var at = now.minus(story.ago()).atZone(zone);
        var minute = Math.floorMod(story.telling().narrative().hashCode(), MINUTES);
        var morning = at.with(FROM.plusMinutes(minute));
        var received = morning.isAfter(at) ? morning.minusDays(1) : morning;
        return story.told(Duration.between(received.toInstant(), now));
    }
}
