package app.qingtian.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.complaint.SealedWords;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class VerificationModuleTest {

    private final Shelf shelf = new Shelf();

    @Test
    void whatNobodyTouchedIsIntact() {
        shelf.cast(Shelf.TOMORROW);

        var report = shelf.checked();

        assertThat(report.broken()).isEmpty();
        assertThat(List.of(report.complaints(), report.entries(), report.anchors()))
                .isEqualTo(List.of(3L, 12L, 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline set data = '{}'",
                "update timeline set words = '{\"salt\":\"\",\"texts\":{}}'",
                "delete from timeline",
                "truncate timeline",
                "update viewing set what = 'PAGE'",
                "insert into viewing (complaint_id, seq, at, person_id, what, hash) select id, 1, now(), owner_id, 'PAGE', '' from complaint",
                "delete from anchor",
                "alter table timeline disable trigger all"
            })
    void theApplicationsRoleMayNotChangeWhatHappened(String sql) {
        shelf.application()
                .sql("select saw(id, owner_id, 'PAGE', null, now()) from complaint")
                .query((row, _) -> "")
                .list();
        shelf.cast(Shelf.TOMORROW);

        assertThatThrownBy(() -> shelf.application().sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThat(shelf.checked().broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update message set words = ''",
                "delete from message",
                "update file set sha256 = ''",
                "delete from file_chunk",
                "update file_chunk set bytes = ''",
                "update statement set words = ''",
                "update diagnosis set reasoning = ''",
                "update decision set words = ''",
                "update settlement set accepted = true",
                "update closure set summary = ''",
                "update follow_up set resolved = 5",
                "update complaint set narrative = ''",
                "update complaint set subject = ''",
                "update complaint set wished_remedy = ''",
                "update complaint set number = 'QT-Z'",
                "update complaint set tracking_token = 'mine'",
                "update complaint set received_at = now()",
                "delete from complaint",
                "delete from promise",
                "update anchor set root = ''",
                "delete from flyway_schema_history"
            })
    void theApplicationsRoleMayNotChangeWhatWasSaidEither(String sql) {
        assertThatThrownBy(() -> shelf.application().sql(sql).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline set actor = 'SYSTEM'",
                "delete from timeline",
                "truncate timeline, complaint cascade"
            })
    void theOwnerOfTheTablesIsStoppedToo(String sql) {
        assertThatThrownBy(() -> shelf.owner().sql(sql).update()).rootCause().hasMessageContaining("is final");
    }

    @Test
    void personalWordsMayBeErasedAndTheChainHolds() {
        int erased = shelf.application()
                .sql(
                        "update timeline set words = null where complaint_id = (select id from complaint where number = 'QT-B')")
                .update();

        assertThat(erased).isEqualTo(4);
        assertThat(shelf.checked().broken()).isEmpty();
    }

    @Test
    void anEntryThatFollowsNothingIsRefused() {
        assertThatThrownBy(() -> shelf.entry("QT-A", 6, SealedWords.withdrawn("跳过一条")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no line to follow");
    }

    @Test
    void anOlderReleaseContinuesTheChain() {
        shelf.application().sql("""
                        with changed as (update complaint set version = 5 where number = 'QT-A' returning id)
                        insert into timeline (complaint_id, seq, round, at, actor, person_id, event, data)
                        select id, 5, 1, now(), 'CUSTOMER', null, 'Withdrawn', '{"reason": "算了"}'::jsonb from changed
                        """).update();

        assertThat(shelf.checked().broken()).isEmpty();
        assertThat(shelf.checked().entries()).isEqualTo(13);
    }

    @Test
    void theFirstBrokenEntryIsNamed() {
        tamper(
                "update timeline set data = '{\"reason\":\"别的\"}' where seq = 3 and complaint_id = (select id from complaint where number = 'QT-B')");
        tamper(
                "update timeline set at = at - interval '1 day' where seq = 1 and complaint_id = (select id from complaint where number = 'QT-C')");

        assertThat(shelf.checked().broken()).contains(new Finding.Altered("QT-B", "timeline", 3));
        assertThat(new Verification(shelf.database()).of("QT-A").orElseThrow().broken())
                .isEmpty();
        assertThat(new Verification(shelf.database()).of("QT-C").orElseThrow().broken())
                .contains(new Finding.Altered("QT-C", "timeline", 1));
        assertThat(new Verification(shelf.database()).of("QT-Z")).isEmpty();
    }

    @Test
    void aMissingEntryIsNamed() {
        tamper(
                "delete from timeline where seq = 2 and complaint_id = (select id from complaint where number = 'QT-A')");

        assertThat(shelf.checked().broken()).contains(new Finding.Missing("QT-A", "timeline", 2));
    }

    @Test
    void anEndThatWasCutOffIsNamed() {
        tamper(
                "delete from timeline where seq > 2 and complaint_id = (select id from complaint where number = 'QT-C')");

        assertThat(shelf.checked().broken()).contains(new Finding.Cut("QT-C", 4, 2));
    }

    @Test
    void otherWordsThanTheCommittedOnesAreNamed() {
        tamper("update timeline set words = replace(words::text, '第2句', '第9句')::json where seq = 2");

        assertThat(shelf.checked().broken()).contains(new Finding.OtherWords("QT-A", 2));
    }

    @Test
    void manyEyesAtOnceLeaveOneUnbrokenChainOfLooks() throws Exception {
        IntStream.range(0, 8)
                .forEach(i -> shelf.application().sql("""
                                insert into person (login, name, department_id, password_hash, created_at)
                                select 'reader-' || :i, '读者', id, 'none', now() from department
                                """).param("i", i).update());
        var looks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> shelf.application()
                        .sql(
                                "select saw(c.id, p.id, 'PAGE', null, now()) from complaint c, person p where p.login = 'reader-' || :i")
                        .param("i", i)
                        .query((row, _) -> 1)
                        .list()
                        .size())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var seen : threads.invokeAll(looks)) {
                assertThat(seen.get()).isEqualTo(3);
            }
        }

        var report = shelf.checked();
        assertThat(report.broken()).isEmpty();
        assertThat(report.looks()).isEqualTo(24);

        tamper(
                "update viewing set person_id = 1 where seq = 5 and complaint_id = (select id from complaint where number = 'QT-B')");
        assertThat(shelf.checked().broken()).contains(new Finding.Altered("QT-B", "viewing", 5));
    }

    @Test
    void lookingAgainWithinAMinuteCountsOnce() {
        for (var second : List.of(0, 30, 59, 61)) {
            shelf.application()
                    .sql(
                            "select saw(id, owner_id, 'PAGE', null, '2026-03-01T10:00:00Z'::timestamptz + :s * interval '1 second') from complaint")
                    .param("s", second)
                    .query((row, _) -> 1)
                    .list();
        }

        assertThat(shelf.checked().looks()).isEqualTo(6);
    }

    private void tamper(String sql) {
        shelf.tamper(sql);
    }
}
