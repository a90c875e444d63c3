package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The evidence with which a complaint is closed: what was done, the cause and how it is kept from coming back, and why each blank
 * record point stays blank.
 */
public record Closure(
        String summary,
        @Nullable String rootCause,
        @Nullable String prevention,
        Map<String, String> blanks) {

    /** Eight of eight, or a reason for each blank (REC-01); cause and prevention for a justified complaint (PRO-03). */
    Outcome<Closure> suffices(RecordPoints points, Optional<Diagnosis> diagnosis) {
        var unexplained = points.blanks().stream()
                .filter(point -> blanks.getOrDefault(point, "").isBlank())
                .toList();
        if (!unexplained.isEmpty()) {
            return Outcome.refused(incomplete(unexplained));
        }
        boolean justified = diagnosis.map(Diagnosis::justified).orElse(false);
        if (justified && (rootCause == null || prevention == null)) {
            return Outcome.refused(Refusal.of("prevention_missing"));
        }
        return Outcome.done(this);
    }

    private static Refusal incomplete(List<String> unexplained) {
        return Refusal.of(
                "record_incomplete",
                unexplained.size(),
                unexplained.stream().map(point -> new Term("point." + point)).toList());
    }
}
