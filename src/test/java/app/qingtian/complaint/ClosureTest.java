package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClosureTest {

    private static final RecordPoints WHOLE = new RecordPoints(
            "lost twice",
            Instant.EPOCH,
            "delivery",
            "the hotline",
            "nobody called back",
            "an apology",
            Excess.NO,
            Face.KNOWN,
            null,
            null,
            null);
    private static final RecordPoints WITHOUT_SERVICE = new RecordPoints(
            "lost twice",
            Instant.EPOCH,
            null,
            "the hotline",
            "nobody called back",
            "an apology",
            Excess.NO,
            Face.KNOWN,
            null,
            null,
            null);

    @Test
    void eightOfEightPointsAreEnoughForAnUnjustifiedComplaint() {
        assertThat(refusal(closure(null, Map.of()), WHOLE, Optional.of(diagnosis(false))))
                .isNull();
    }

    @Test
    void eachBlankPointNeedsAReason() {
        assertThat(WITHOUT_SERVICE.completeness()).isEqualTo(7);
        assertThat(refusal(closure("x", Map.of()), WITHOUT_SERVICE, Optional.empty()))
                .isEqualTo("record_incomplete");
        assertThat(refusal(closure("x", Map.of("service", " ")), WITHOUT_SERVICE, Optional.empty()))
                .isEqualTo("record_incomplete");
        assertThat(refusal(closure("x", Map.of("service", "nobody remembers")), WITHOUT_SERVICE, Optional.empty()))
                .isNull();
    }

    @Test
    void aJustifiedComplaintNeedsCauseAndPrevention() {
        assertThat(refusal(closure(null, Map.of()), WHOLE, Optional.of(diagnosis(true))))
                .isEqualTo("prevention_missing");
        assertThat(refusal(closure("checked twice", Map.of()), WHOLE, Optional.of(diagnosis(true))))
                .isNull();
    }

    @Test
    void oneSideAloneIsNotHeardAsTwo() {
        assertThat(diagnosis(true).heard(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(diagnosis(true).heard(2)).isInstanceOf(Outcome.Done.class);
    }

    private static @Nullable String refusal(Closure closure, RecordPoints points, Optional<Diagnosis> diagnosis) {
        return switch (closure.suffices(points, diagnosis)) {
            case Outcome.Done<Closure> _ -> null;
            case Outcome.Refused<Closure>(var refusal) -> refusal.reason();
        };
    }

    private static Closure closure(@Nullable String prevention, Map<String, String> blanks) {
        return new Closure("made good", prevention, prevention, blanks);
    }

    private static Diagnosis diagnosis(boolean justified) {
        return new Diagnosis(
                "SERVICE",
                "SERVICE",
                new Diagnosis.Detail(null, null, null, null, null),
                justified,
                true,
                "SERVICE",
                null,
                "COMPANY",
                "both sides agree",
                null);
    }
}
