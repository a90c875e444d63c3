package app.qingtian.transfer;

import app.qingtian.kernel.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that was brought: by whom, from where, which columns it has, and where it stands. */
public record Import(
        long id,
        Cargo cargo,
        String file,
        String source,
        List<String> columns,
        List<String> unknown,
        ZoneId zone,
        By made,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Looked at only; being taken over; all of it taken over; stopped. */
    public enum State {
        LOOKED,
        RUNNING,
        DONE,
        CANCELLED
    }

    /** Who brought it, when, and in which language they think. */
    public record By(long personId, Instant at, Language language) {}

    /** How many rows wait to be taken over, are wrong, were known before, were taken over. */
    @Schema(name = "ImportTally")
    public record Tally(int good, int wrong, int known, int done) {

        public int all() {
            return good + wrong + known + done;
        }
    }

    /** With its rows counted. */
    public record Counted(Import it, Tally rows) {}

    /** A row with something wrong, or that was known before. */
    @Schema(name = "ImportRowWrong")
    public record Wrong(int number, List<Fault> faults) {}
}
