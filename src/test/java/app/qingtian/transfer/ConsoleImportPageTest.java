package app.qingtian.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Switchboard;
import app.qingtian.kernel.Words;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moving in from the console: looked at first, taken over once, and what is wrong is said row by row. */
@QingtianTest
class ConsoleImportPageTest {

    private final String key = "C" + System.nanoTime();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    ConsoleImportPageTest(@Autowired ApplicationContext house) {
        Cast.of(house);
    }

    @Test
    void aFileIsLookedAtThenTakenOverOnce() throws IOException {
        var file = file("原编号,姓名,手机\n%1$s,林晴,13800138000\n%1$sb,王明,abc\n".formatted(key));

        assertThat(run(file, "cast-administrator", "--dry-run")).as(said()).isEqualTo(1);
        assertThat(said()).contains("可写入 1 行，有问题 1 行", "第 3 行，手机", "line 3, Phone", "什么也没有写入");

        assertThat(run(file, "cast-administrator")).as(said()).isEqualTo(1);
        assertThat(said()).contains("已写入 1 行");

        assertThat(run(file, "cast-administrator", "--dry-run")).isEqualTo(1);
        assertThat(said()).contains("以前写过 1 行");
        assertThat(passes()).as("tokens of the console that are still good").isZero();
    }

    @Test
    void whoMayNotAndWhatIsNoSpreadsheetIsRefused() throws IOException {
        assertThat(run(file("姓名,手机\n林晴,13800138000\n"), "cast-handler")).isEqualTo(2);
        assertThat(said()).contains("not_yours");
        assertThat(run(file("什么,都不是\n1,2\n"), "cast-administrator")).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere.csv"), "cast-administrator")).isEqualTo(2);
        assertThat(run(file("姓名\n林晴\n"), "nobody-at-all")).isEqualTo(2);
        assertThat(run(file("姓名\n林晴\n"), "cast-administrator", "--at", "http://localhost:1"))
                .isEqualTo(1);
        assertThat(said()).contains("请先启动它");
        assertThat(passes()).as("refused and failed ones left no token behind").isZero();
    }

    private int passes() {
        return JdbcClient.create(database)
                .sql("select count(*) from api_token where name = 'bin/qingtian import' and revoked_at is null")
                .query(Integer.class)
                .single();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("客户 1.csv"), text);
    }

    private int run(Path file, String login, String... more) {
        out.reset();
        err.reset();
        var args = Stream.concat(
                        Stream.of(
                                "import", file.toString(), "--cargo", "customers", "--source", key, "--person", login),
                        Stream.of(more))
                .toArray(String[]::new);
        var call = new Call(
                Words.read(List.of()),
                Map.of("QINGTIAN_PORT", String.valueOf(port)),
                () -> database,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC().instant());
        return new Switchboard(Commands.all()).connect(args, call);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }
}
