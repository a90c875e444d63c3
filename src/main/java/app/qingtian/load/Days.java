package app.qingtian.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The days that are looked at, in a reader's zone: what is over due, today from now on, and the next ten. Pure. */
public record Days(Instant now, ZoneId zone) {

    static final int AHEAD = 10;

    /** All of them: the first is what is overdue. */
    static final int BUCKETS = AHEAD + 2;

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    public List<LocalDate> dates() {
        return IntStream.rangeClosed(0, AHEAD).mapToObj(today()::plusDays).toList();
    }

    /** Between overdue and today, between today and tomorrow, and so on; what is due at the last or later is not looked at. */
    List<Instant> bounds() {
        var bounds = new ArrayList<Instant>();
        bounds.add(now);
        for (int day = 1; day <= AHEAD + 1; day++) {
            bounds.add(start(day));
        }
        return bounds;
    }

    /** What is due in one bucket: 0 is overdue, 1 today, 2 tomorrow. */
    Span span(int bucket) {
        var bounds = bounds();
        return new Span(bucket == 0 ? Instant.EPOCH : bounds.get(bucket - 1), bounds.get(bucket));
    }

    /** All of it. */
    Span whole() {
        return new Span(Instant.EPOCH, start(AHEAD + 1));
    }

    /** From a moment, and before another. */
    record Span(Instant from, Instant until) {}

    private Instant start(int day) {
        return today().plusDays(day).atStartOfDay(zone).toInstant();
    }
}
