package app.qingtian.promise;

import app.qingtian.complaint.Called;
import app.qingtian.kernel.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, by whose rule, and from when to when that rule holds (SLA-01). A version never changes; promises name the one by
 * which they were made. {@code calendar} is a key, the house's own calendar if there is none.
 */
public record Regime(
        long id,
        String key,
        int version,
        String zh,
        String en,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String calendar,
        Terms terms,
        boolean standard) {

    public String name(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** Whether new promises may be made by it on a day; the last day is one of them. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** No law says how often a customer hears of it, nor when a remedy is carried out: where a regime doesn't either, the house's own does. */
    public boolean silentOn(PromiseKind kind) {
        boolean ofTheHouse = kind == PromiseKind.PROGRESS || kind == PromiseKind.EXECUTION;
        return ofTheHouse && !standard && !terms.promises().containsKey(kind);
    }

    public Called called() {
        return new Called(key, version, zh, en);
    }
}
