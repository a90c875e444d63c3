package app.qingtian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.SealedWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a complaint stands is what its story says, whatever somebody wrote into its row. */
class StandingModuleTest {

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void aComplaintIsLodgedAndAccepted() {
        shelf.application().sql("""
                insert into complaint (number, tracking_token, kind, stage, channel, language, narrative, owner_id,
                                       department_id, received_at, lodged_at, stage_since, search, version)
                select 'QT-D', 'QT-D', 'COMPLAINT', 'ACCEPTED', 'WEB', 'ZH', '灯不亮', id, department_id,
                       '2026-03-01T10:00:00Z', now(), now(), '', 2
                  from person
                """).update();
        shelf.entry("QT-D", 1, SealedWords.lodged("灯不亮"));
        shelf.entry("QT-D", 2, SealedWords.accepted(id("person"), id("department")));
    }

    @Test
    void aComplaintThatStandsWhereItsStoryEndsIsWell() {
        assertThat(shelf.checked().broken()).isEmpty();
        assertThat(new Verification(shelf.database()).of("QT-D").orElseThrow().broken())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            stage = 'CLOSED'                             | stage
            open = false                                 | open
            kind = 'PRAISE'                              | kind
            owner_id = owner_id + 1                      | owner
            department_id = department_id + 1            | department
            round = 2                                    | round
            confidential = true                          | confidential
            received_at = received_at - interval '1 day' | receivedAt
            """)
    void whateverASuperuserWritesIntoTheRowIsFoundAndNamed(String set, String field) {
        shelf.tamper("update complaint set " + set + " where number = 'QT-D'");

        assertThat(shelf.checked().finding()).isInstanceOfSatisfying(Finding.Moved.class, moved -> {
            assertThat(moved.number()).isEqualTo("QT-D");
            assertThat(moved.field()).isEqualTo(field);
            assertThat(Told.of(moved)).contains("QT-D: its " + field + " is " + moved.shown());
        });
        assertThat(new Verification(shelf.database()).of("QT-D").orElseThrow().broken())
                .isPresent();
    }

    @Test
    void anotherNumberIsNotTheOneItsChainBeginsWith() {
        shelf.tamper("update complaint set number = 'QT-E' where number = 'QT-D'");

        assertThat(shelf.checked().broken()).contains(new Finding.Altered("QT-E", "timeline", 1));
    }

    private long id(String table) {
        return shelf.application()
                .sql("select max(id) from " + table)
                .query(Long.class)
                .single();
    }
}
