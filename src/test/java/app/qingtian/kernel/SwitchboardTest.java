package app.qingtian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Switchboard board = new Switchboard(List.of(
            new Command("lamp light", "--colour COLOUR\n[--dim]", call -> say(call, "lit", call.words())),
            new Command("lamp", "NAME", call -> say(call, call.words().about(1).subject("NAME"), call.words())),
            new Command("doubt", "", _ -> Command.DOUBTFUL)));

    @Test
    void theFirstWordsNameTheCommandAndTheRestIsItsOwn() {
        assertThat(run("lamp", "light", "--colour", "warm white", "--dim")).isZero();
        assertThat(said(out)).contains("lit").contains("colour=warm white").contains("dim=");
        assertThat(run("lamp", "desk")).isZero();
        assertThat(said(out)).contains("desk");
    }

    @Test
    void theWorkDecidesTheExitCode() {
        assertThat(run("doubt")).isEqualTo(1);
    }

    @Test
    void helpNamesEveryCommandUnderOneAnother() {
        assertThat(run("help")).isZero();
        assertThat(said(out)).isEqualToNormalizingNewlines("""
            qingtian lamp light --colour COLOUR
                                [--dim]
            qingtian lamp NAME
            qingtian doubt
            """);
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheNearestUsage() {
        assertThat(run("lamp")).isEqualTo(2);
        assertThat(said(err))
                .contains("NAME is missing")
                .contains("qingtian lamp light")
                .doesNotContain("doubt");
        assertThat(run("window")).isEqualTo(2);
        assertThat(said(err)).contains("say what to do").contains("qingtian doubt");
        assertThat(run("window", "open")).isEqualTo(2);
        assertThat(said(err)).contains("unknown command: window open");
        assertThat(run("lamp", "desk", "shelf")).isEqualTo(2);
        assertThat(said(err)).contains("not understood: shelf");
    }

    private static int say(Call call, String what, Words words) {
        call.out().println(what + ' ' + words.options());
        return Command.DONE;
    }

    private int run(String... said) {
        out.reset();
        err.reset();
        var call = new Call(
                Words.read(List.of()),
                Map.of(),
                () -> {
                    throw new IllegalStateException("nobody asked for it");
                },
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Instant.EPOCH);
        return board.connect(said, call);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
