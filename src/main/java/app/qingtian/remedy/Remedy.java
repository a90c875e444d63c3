package app.qingtian.remedy;

import app.qingtian.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing done to make it good; {@code kind} is a catalogue entry. Told with its decision, or still a draft without one. */
public record Remedy(
        long id,
        long complaintId,
        int round,
        @Nullable Long decisionId,
        String kind,
        String description,
        @Nullable Money money,
        String proposedBy,
        Instant proposedAt,
        @Nullable Instant executedAt,
        @Nullable String executedBy,
        @Nullable String execution) {

    public boolean told() {
        return decisionId != null;
    }
}
