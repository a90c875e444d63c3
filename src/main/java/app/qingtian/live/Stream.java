package app.qingtian.live;

import app.qingtian.complaint.Audience;
import app.qingtian.identity.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One page that listens, and the events as they are said to it. It lasts some minutes and comes again by itself, so that
 * whoever was logged out or moved to another department is not told for long, and a half-open connection ends.
 */
record Stream(Reader reader, Line line, Instant since) {

    static final String HERE = ": here\n\n";
    static final String BEAT = ": beat\n\n";
    static final String MORE = "event: more\ndata:\n\n";
    static final String AGAIN = "event: again\ndata:\n\n";

    private static final int LISTED = 50;
    private static final Duration SHORTEST = Duration.ofMinutes(4);

    /** {@code mine}, {@code ours} or {@code seen}: how near the complaint is to the reader; then what it is at. */
    static String event(String nearness, String number, int version) {
        return "event: " + nearness + "\ndata: " + number + " " + version + "\n\n";
    }

    /** What this reader is told of these changes; empty when none is for them. */
    Optional<String> words(List<Audience> changed, boolean more) {
        var words = new StringBuilder();
        int listed = 0;
        for (var audience : changed) {
            var nearness = audience.nearness(reader);
            if (nearness.isPresent() && listed++ < LISTED) {
                var name = nearness.get().name().toLowerCase(Locale.ROOT);
                words.append(event(name, audience.number(), audience.version()));
            }
        }
        if (more || listed > LISTED) {
            words.append(MORE);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
    }

    /** Between four and five minutes, not all at the same moment. */
    boolean over(Instant now) {
        return now.isAfter(since.plus(SHORTEST).plusSeconds(Math.floorMod(System.identityHashCode(line), 60)));
    }
}
