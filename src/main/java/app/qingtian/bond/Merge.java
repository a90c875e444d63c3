package app.qingtian.bond;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Term;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether one may go into the other: both are still unanswered, and neither is merged already. Pure. */
record Merge(Complaint from, Complaint into, boolean carries) {

    private static final Pattern NUMBER = Pattern.compile("QT-\\d{6}-\\d+", Pattern.CASE_INSENSITIVE);

    Optional<Refusal> forbidden() {
        if (from.id() == into.id()) {
            return Optional.of(Refusal.of("merge_itself"));
        }
        if (!from.stage().mayBecome(Stage.MERGED)) {
            return Optional.of(from.stageForbids());
        }
        if (from.confidential() || into.confidential()) {
            return Optional.of(Refusal.of("merge_confidential"));
        }
        if (carries) {
            return Optional.of(Refusal.of("merge_carries"));
        }
        if (into.stage() == Stage.MERGED) {
            return Optional.of(Refusal.of("merge_into_merged", into.number()));
        }
        return into.stage().mayBecome(Stage.MERGED)
                ? Optional.empty()
                : Optional.of(Refusal.of("merge_into_ended", into.number(), Term.of(into.stage())));
    }

    /** The number in what somebody typed or pasted: it may be a whole address. */
    static String number(String typed) {
        var found = NUMBER.matcher(typed);
        return found.find() ? found.group().toUpperCase(java.util.Locale.ROOT) : typed.strip();
    }
}
