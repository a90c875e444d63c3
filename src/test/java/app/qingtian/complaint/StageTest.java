package app.qingtian.complaint;

import static app.qingtian.complaint.Stage.ACCEPTED;
import static app.qingtian.complaint.Stage.CLOSED;
import static app.qingtian.complaint.Stage.DIAGNOSED;
import static app.qingtian.complaint.Stage.LODGED;
import static app.qingtian.complaint.Stage.MERGED;
import static app.qingtian.complaint.Stage.OFFERED;
import static app.qingtian.complaint.Stage.SETTLED;
import static app.qingtian.complaint.Stage.VERIFIED;
import static app.qingtian.complaint.Stage.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @Test
    void theStraightWayGoesFromTheFirstWordToTheLast() {
        var way = List.of(LODGED, ACCEPTED, DIAGNOSED, OFFERED, SETTLED, VERIFIED, CLOSED);
        for (int i = 1; i < way.size(); i++) {
            assertThat(way.get(i - 1).mayBecome(way.get(i)))
                    .as(way.get(i - 1) + " to " + way.get(i))
                    .isTrue();
        }
    }

    @Test
    void aSmallThingMayBeSettledOnTheSpotButNeverClosedThere() {
        assertThat(ACCEPTED.mayBecome(SETTLED)).isTrue();
        assertThat(ACCEPTED.mayBecome(CLOSED)).isFalse();
        assertThat(OFFERED.mayBecome(CLOSED))
                .as("a refusal or silence is not a closure")
                .isFalse();
    }

    @Test
    void nothingIsDecidedBeforeAPersonHasAccepted() {
        assertThat(Arrays.stream(Stage.values()).filter(LODGED::mayBecome))
                .containsExactly(ACCEPTED, WITHDRAWN, MERGED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLED", "VERIFIED", "CLOSED", "WITHDRAWN"})
    void whateverEndedMayBeOpenedAgain(Stage end) {
        assertThat(end.mayBecome(ACCEPTED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesBackToBeingUnheard(Stage stage) {
        assertThat(stage.mayBecome(LODGED)).isFalse();
    }
}
