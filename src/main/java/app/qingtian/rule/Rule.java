package app.qingtian.rule;

import app.qingtian.complaint.Called;
import app.qingtian.kernel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a rule; it never changes. {@code by} is who made it. */
public record Rule(
        long id,
        String key,
        int version,
        String zh,
        String en,
        Sentence terms,
        String reason,
        Instant madeAt,
        @Nullable String by) {

    /** When so and so, then such and such. */
    public record Sentence(Conditions when, Effects then) {}

    public Conditions when() {
        return terms.when();
    }

    public Effects then() {
        return terms.then();
    }

    public String name(Language language) {
        return called().in(language);
    }

    Called called() {
        return new Called(key, version, zh, en);
    }
}
