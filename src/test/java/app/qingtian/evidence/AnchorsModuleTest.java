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
                .contains(new Finding.Unanchored("timeline", LocalDate.parse("2026-03-02"), "QT-C", 12, 8));
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

        shelf.tamper("delete from anchor where day = '2026-03-02'");

        assertThat(shelf.checked().broken()).contains(new Finding.Adrift("timeline", LocalDate.parse("2026-03-03")));
    }

    @Test
    void oneAnchorAnHourAndNoneForAnHourWithoutEntries() {
        shelf.cast(Shelf.TOMORROW);
        shelf.cast(Shelf.TOMORROW.plusSeconds(3_600));
        assertThat(shelf.checked().anchors()).isEqualTo(1);

        goesOn("QT-A");
        shelf.cast(Shelf.TOMORROW.plusSeconds(3_599));
        assertThat(shelf.checked().anchors()).isEqualTo(1);
        shelf.cast(Shelf.TOMORROW.plusSeconds(3_600));
        assertThat(shelf.checked().anchors()).isEqualTo(2);
        assertThat(shelf.checked().broken()).isEmpty();
    }

    @Test
    void twoNodesCannotFollowTheSameAnchor() {
        shelf.cast(Shelf.TOMORROW);
        var store = new EvidenceStore(shelf.application());
        var last = store.lastAnchor("timeline").orElseThrow();
        var next = new Anchor("timeline", last.day(), last.lastId() + 1, 1, last.root(), last.hash(), last.madeAt());
        var other = new Anchor("timeline", last.day(), last.lastId() + 2, 2, last.root(), last.hash(), last.madeAt());

        assertThat(store.insert(next, last.lastId())).isTrue();
        assertThat(store.insert(other, last.lastId())).isFalse();
    }

    @Test
    void aChainThatWasMadeAnewIsFoundAndTheComplaintNamed() {
        shelf.cast(Shelf.TOMORROW);
        shelf.tamper("""
                do $$ declare
                  line timeline;
                  before bytea;
                begin
                  for line in select * from timeline
                               where complaint_id = (select id from complaint where number = 'QT-B') order by seq loop
                    before := coalesce(before, sha256(convert_to('QT-B', 'UTF8')));
                    line.at := line.at - interval '1 hour';
                    before := sha256(convert_to(timeline_text(line, before), 'UTF8'));
                    update timeline set at = line.at, hash = before where id = line.id;
                  end loop;
                end $$
                """);

        namesTheOne("QT-B", 12, 12);
    }

    @Test
    void anEndThatWasCutOffTogetherWithTheVersionIsFoundAndNamed() {
        shelf.cast(Shelf.TOMORROW);
        cutOff("QT-B");

        namesTheOne("QT-B", 12, 11);
    }

    @Test
    void aComplaintThatWasRemovedWithAllItsRowsIsFoundAndNamed() {
        shelf.cast(Shelf.TOMORROW);
        shelf.tamper("""
                delete from timeline where complaint_id = (select id from complaint where number = 'QT-B');
                delete from complaint where number = 'QT-B'
                """);

        namesTheOne("QT-B", 12, 8);
    }

    @Test
    void entriesOfAComplaintThatIsGoneAreFound() {
        long id = shelf.application()
                .sql("select id from complaint where number = 'QT-B'")
                .query(Long.class)
                .single();
        shelf.tamper("delete from complaint where number = 'QT-B'");

        assertThat(shelf.checked().broken()).contains(new Finding.Orphaned(id));
    }

    @Test
    void whatIsYoungerThanTheLastAnchorIsSaidToRestOnItsChainAlone() {
        assertThat(shelf.checked().young()).isEqualTo(new Report.Young(12, 3));
        assertThat(Told.of(shelf.checked())).contains("12 entries of 3 complaints are not covered by an anchor yet");
        shelf.cast(Shelf.TOMORROW);
        assertThat(shelf.checked().young()).isEqualTo(new Report.Young(0, 0));
        assertThat(Told.of(shelf.checked())).contains("No entry is younger than the last anchor");

        goesOn("QT-A");
        assertThat(shelf.checked().young()).isEqualTo(new Report.Young(1, 1));
        cutOff("QT-A");
        assertThat(shelf.checked().broken()).isEmpty();
    }

    private void goesOn(String number) {
        shelf.entry(number, 5, SealedWords.withdrawn("又一句"));
        shelf.application()
                .sql("update complaint set version = 5 where number = :number")
                .param("number", number)
                .update();
    }

    private void cutOff(String number) {
        shelf.tamper("""
                delete from timeline t using complaint c
                 where c.id = t.complaint_id and c.number = '%1$s' and t.seq = c.version;
                update complaint set version = version - 1 where number = '%1$s'
                """.formatted(number));
    }

    private void namesTheOne(String number, long anchored, long found) {
        var finding = new Finding.Unanchored("timeline", LocalDate.parse("2026-03-02"), number, anchored, found);
        assertThat(shelf.checked().broken()).contains(finding);
        assertThat(Told.of(finding)).contains(number + " was made anew, cut short or removed");
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
