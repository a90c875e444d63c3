package app.qingtian.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Walks along the chains of many complaints, one after the other, and stops at the first entry that does not follow. */
final class Walk implements ResultSetExtractor<Optional<Finding>> {

    private final String chain;
    private final Reading reading;
    private final Function<String, byte[]> beginning;
    private final Tally tally = new Tally();
    private Place place = new Place("", 0, new byte[0], null);

    /** Where the walk is: the last entry of this complaint that was found good. */
    private record Place(
            String number, int seq, byte[] hash, @Nullable Integer version) {}

    /** An entry as this walk needs it; {@code words} tells whether what stands beside it is what was committed to. */
    record Step(int seq, byte[] hash, Function<byte[], Link> link, boolean words) {}

    interface Reading {
        Step of(ResultSet row) throws SQLException;
    }

    /** What was passed on the way. */
    static final class Tally {
        long complaints;
        long entries;
    }

    Walk(String chain, Function<String, byte[]> beginning, Reading reading) {
        this.chain = chain;
        this.beginning = beginning;
        this.reading = reading;
    }

    Tally tally() {
        return tally;
    }

    /** Rows of {@code number, version, seq, …} by complaint and seq; a row without a seq is a complaint without entries. */
    @Override
    public Optional<Finding> extractData(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var number = rows.getString("number");
            var broken = number.equals(place.number()) ? null : next(number, rows.getObject("version", Integer.class));
            if (broken == null && rows.getObject("seq") != null) {
                broken = step(reading.of(rows));
            }
            if (broken != null) {
                return Optional.of(broken);
            }
        }
        return Optional.ofNullable(end());
    }

    private @Nullable Finding next(String number, @Nullable Integer version) {
        var broken = end();
        tally.complaints++;
        place = new Place(number, 0, beginning.apply(number), version);
        return broken;
    }

    private @Nullable Finding step(Step step) {
        if (step.seq() != place.seq() + 1) {
            return new Finding.Missing(place.number(), chain, place.seq() + 1);
        }
        if (!Arrays.equals(step.hash(), step.link().apply(place.hash()).hash())) {
            return new Finding.Altered(place.number(), chain, step.seq());
        }
        if (!step.words()) {
            return new Finding.OtherWords(place.number(), step.seq());
        }
        tally.entries++;
        place = new Place(place.number(), step.seq(), step.hash(), place.version());
        return null;
    }

    /** The version counts every event, so the last entry has its number. */
    private @Nullable Finding end() {
        var version = place.version();
        return version == null || version == place.seq() ? null : new Finding.Cut(place.number(), version, place.seq());
    }
}
