package app.qingtian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Switchboard;
import app.qingtian.kernel.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole chain is not enough: what is shown must be what it tells of. */
class ShowingModuleTest {

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void aComplaintGoesOn() {
        shelf.goesOn("QT-B");
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertThat(shelf.checked().broken()).isEmpty();
    }

    static Stream<Arguments> whatSomebodyDid() {
        return Stream.of(
                did("update message set words = '没有照片'", new Finding.Reworded("QT-B", 6)),
                did("update message set direction = 'INTERNAL'", new Finding.Reworded("QT-B", 6)),
                did("update complaint set narrative = '灯亮了' where number = 'QT-B'", new Finding.Reworded("QT-B", 5)),
                did("delete from message", new Finding.Gone("QT-B", 6)),
                did("delete from file", new Finding.OtherFiles("QT-B", 6)),
                did("update file set message_id = null", new Finding.OtherFiles("QT-B", 5)),
                did("update file set sha256 = sha256('')", new Finding.OtherFiles("QT-B", 6)),
                did("update file_chunk set bytes = '\\x0004' where seq = 0", new Finding.Spoilt("QT-B", 1)),
                did("update file_chunk set seq = 2 where seq = 0", new Finding.Spoilt("QT-B", 1)),
                did("delete from file_chunk", new Finding.Spoilt("QT-B", 1)),
                did(
                        "insert into message (complaint_id, round, at, direction, channel, words) select id, 1, now(), 'FROM_CUSTOMER', 'WEB', '算了' from complaint where number = 'QT-B'",
                        new Finding.Invented("QT-B", 2)));
    }

    @ParameterizedTest
    @MethodSource("whatSomebodyDid")
    void theFirstThatDiffersIsNamed(String sql, Finding finding) {
        shelf.tamper(sql);

        assertThat(shelf.checked().broken()).contains(finding);
        assertThat(new Verification(shelf.database()).of("QT-B").orElseThrow().broken())
                .contains(finding);
        assertThat(new Verification(shelf.database()).of("QT-A").orElseThrow().broken())
                .isEmpty();
        assertThat(said("--complaint", "QT-B")).startsWith("2 已被破坏").contains("BROKEN: QT-B");
    }

    @Test
    void erasedWordsAreNotCompared() {
        shelf.application()
                .sql("update timeline set words = null where event in ('Wrote', 'Lodged')")
                .update();
        shelf.tamper("update message set words = ''; update complaint set narrative = ''");

        assertThat(shelf.checked().broken()).isEmpty();
    }

    @Test
    void whoForgetsTheNumberIsTold() {
        assertThat(said("--complaint")).startsWith("2 ").contains("--complaint is missing");
        assertThat(said("--complaint", "QT-B")).startsWith("0 ");
    }

    private String said(String... options) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var call = new Call(Words.read(List.of()), Map.of(), shelf::database, stream, stream, Instant.EPOCH);
        var line = Stream.concat(Stream.of("timeline", "verify"), Stream.of(options));
        int exit = new Switchboard(Commands.all()).connect(line.toArray(String[]::new), call);
        return exit + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static Arguments did(String sql, Finding finding) {
        return Arguments.of(sql, finding);
    }
}
