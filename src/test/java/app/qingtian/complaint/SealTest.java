package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String REASON = "王女士说她收到的是别人的货";

    private final EventJson json = new EventJson();

    @Test
    void theHashedPartHoldsNoWordOfAnybody() {
        var kept = json.write(new ComplaintEvent.Withdrawn(REASON));

        assertThat(kept.data()).doesNotContain("王女士").contains("\"sha256:");
        assertThat(kept.words()).contains(REASON);
        assertThat(json.read("Withdrawn", kept)).isEqualTo(new ComplaintEvent.Withdrawn(REASON));
    }

    @Test
    void whenTheWordsAreErasedTheRestOfTheLineStays() {
        var kept = json.write(new ComplaintEvent.Promised(7, "REPLY", REASON, Instant.EPOCH, 3));

        var erased = json.read("Promised", new EventJson.Kept(kept.data(), null));

        assertThat(erased).isEqualTo(new ComplaintEvent.Promised(7, "REPLY", Seal.ERASED, Instant.EPOCH, 3));
    }

    @Test
    void theRecordTellsFieldByFieldWhatItWasAndWhatItIs() {
        var recorded = new ComplaintEvent.Recorded(Map.of("what", List.of("", "坏了"), "wished", List.of("退", "换")), 6);

        var kept = json.write(recorded);

        assertThat(kept.data()).contains("\"what\":[\"\",\"sha256:").contains("\"wished\":[\"sha256:");
        assertThat(json.read("Recorded", kept)).isEqualTo(recorded);
    }

    @Test
    void theSameWordsAreCommittedToDifferentlyEachTimeAndNoOtherWordsFit() {
        var event = new ComplaintEvent.Withdrawn(REASON);
        var kept = json.write(event);

        assertThat(json.write(event).data()).isNotEqualTo(kept.data());
        assertThat(json.holds(kept)).isTrue();
        assertThat(json.holds(new EventJson.Kept(
                        kept.data(), String.valueOf(kept.words()).replace("别人", "自己"))))
                .isFalse();
        assertThat(json.holds(new EventJson.Kept(kept.data(), "{\"salt\":\"\",\"texts\":{}}")))
                .isFalse();
        assertThat(json.holds(new EventJson.Kept(kept.data(), "{}"))).isFalse();
    }

    @Test
    void whatNobodySaidNeedsNoWords() {
        assertThat(json.write(new ComplaintEvent.ReferralAccepted(1, 2)).words())
                .isNull();
    }

    @Test
    void linesFromBeforeTheSealAreReadAsTheyStand() {
        assertThat(json.read("Withdrawn", new EventJson.Kept("{\"reason\":\"算了\"}", null)))
                .isEqualTo(new ComplaintEvent.Withdrawn("算了"));
    }
}
