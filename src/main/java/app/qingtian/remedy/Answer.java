package app.qingtian.remedy;

import java.time.Instant;
import java.util.List;

/** All that was answered to the customer and prepared for it: the decisions, the newest first, and every remedy in order. */
public record Answer(List<Ruling> rulings, List<Remedy> remedies) {

    /** What everybody was told from then on; what is made good belongs to one of them. */
    public Answer decidedSince(Instant then) {
        return new Answer(rulings.stream().filter(it -> !it.at().isBefore(then)).toList(), List.of());
    }
}
