package app.qingtian.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.complaint.SealedWords;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnchorsModuleTest {

    private final Shelf shelf = new Shelf();

    @Test
    void aHistoryThatWasReplacedWholeDoesNotFitItsAnchor() {
        shelf.cast(Shelf.TOMORROW);
        shelf.tamper("""
                delete from timeline where complaint_id = (select id from complaint where number = 'QT-C');
                set session_replication_role = origin;
                insert into timeline (complaint_id, seq, round, at, actor, event, data)
                select id, seq, 1, now(), 'SYSTEM', 'Withdrawn', '{"reason":"清白"}' from complaint, generate_series(1, 4) seq
                 where number = 'QT-C' order by seq
                """);

        assertThat(new Verification(shelf.database()).of("QT-C").orElseThrow().broken())
                .isEmpty();
        assertThat(shelf.checked().broken())
                .contains(new Finding.Unanchored("timeline", LocalDate.parse("2026-03-01"), 12, 8));
    }

    @Test
    void anAnchorThatIsGoneOrChangedIsNamed() {
        shelf.cast(Shelf.TOMORROW);
        shelf.application()
                .sql("update complaint set version = 5 where number = 'QT-A'")
                .update();
        shelf.entry("QT-A", 5, SealedWords.withdrawn("又一句"));
        shelf.cast(Shelf.TOMORROW.plusSeconds(86_400));
        assertThat(shelf.checked().anchors()).isEqualTo(2);
        assertThat(shelf.checked().broken()).isEmpty();

        shelf.tamper("delete from anchor where day = '2026-03-01'");

        assertThat(shelf.checked().broken()).contains(new Finding.Adrift("timeline", LocalDate.parse("2026-03-02")));
    }

    @Test
    void oneAnchorADayAndNoneForADayWithoutEntries() {
        shelf.cast(Shelf.TOMORROW);
        shelf.cast(Shelf.TOMORROW.plusSeconds(3_600));
        shelf.cast(Shelf.TOMORROW.plusSeconds(86_400));

        assertThat(shelf.checked().anchors()).isEqualTo(1);
    }

    @Test
    void whoeverWritesForLongHoldsUpTheAnchorAndNobodyElse() throws Exception {
        try (var slow = shelf.database().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("update timeline set words = null where seq = 1");

            assertThatThrownBy(() -> shelf.cast(Shelf.TOMORROW)).hasMessageContaining("lock timeout");
            shelf.anchors().cast();
            slow.rollback();
        }

        shelf.cast(Shelf.TOMORROW);
        assertThat(shelf.checked().anchors()).isEqualTo(1);
    }
}
