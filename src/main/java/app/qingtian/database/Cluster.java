package app.qingtian.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The folder PostgreSQL keeps its files in, and the first laying out of it. */
record Cluster(Path folder, Binaries binaries, Account account) {

    static final String SUPERUSER = "postgres";

    /** Lays the cluster out unless done before; a lay-out that was broken off half way is begun again. */
    void create() throws IOException {
        if (Files.exists(folder)) {
            checkMajor();
            return;
        }
        var half = folder.resolveSibling("cluster.half");
        FileSystemUtils.deleteRecursively(half);
        superuser();
        account.handOver(home());
        var ran = account.run(home(), layOut(half));
        if (ran.exit() != 0) {
            throw explain("initdb", ran.output());
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The maintenance account, which the application itself never uses. */
    Password superuser() throws IOException {
        var file = home().resolve("superuser.password");
        if (!Files.exists(file) && Files.exists(folder)) {
            throw DatabaseProblem.passwordLost(file);
        }
        return Password.readOrChoose(file);
    }

    Path home() {
        return folder.resolveSibling("");
    }

    DatabaseProblem explain(String step, String output) {
        return output.contains("No space left on device")
                ? DatabaseProblem.diskFull(home())
                : DatabaseProblem.didNotRun(step, output);
    }

    private void checkMajor() throws IOException {
        var major = Files.readString(folder.resolve("PG_VERSION"), StandardCharsets.UTF_8)
                .strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw DatabaseProblem.otherMajor(folder, major, Binaries.MAJOR);
        }
    }

    /** Our own ICU comes with the programs, so that no update of the machine ever changes the order of words. */
    private List<String> layOut(Path into) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + into,
                "--username=" + SUPERUSER,
                "--pwfile=" + home().resolve("superuser.password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=zh-CN",
                "--data-checksums",
                "--no-instructions");
    }
}
