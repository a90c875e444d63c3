package app.qingtian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.world.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One data folder per test; the programs are borrowed from the tests' own server, so that nothing is unpacked twice. */
class EmbeddedPostgresModuleTest {

    private static final int SOCKET_LINE = 4;

    @TempDir(factory = InTarget.class)
    private Path data;

    @BeforeEach
    void borrowThePrograms() throws IOException {
        TestDatabase.copy();
        var server = "server-" + Binaries.VERSION;
        Files.createDirectories(data.resolve("postgres"));
        Files.createSymbolicLink(
                data.resolve("postgres").resolve(server),
                Path.of("target/test-data/postgres", server).toAbsolutePath());
    }

    @AfterEach
    void giveThemBack() throws IOException {
        Files.delete(home("server-" + Binaries.VERSION));
    }

    @Test
    void theFirstStartMakesADurableDatabaseThatOnlyItsRoleCanEnter() throws IOException {
        try (var database = open()) {
            var sql = JdbcClient.create(database.dataSource());

            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .allMatch(name -> "on".equals(setting(sql, name)));
            assertThat(setting(sql, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(mark()).get(SOCKET_LINE)).isEmpty();
            assertThat(setting(sql, "server_encoding")).isEqualTo("UTF8");
            assertThat(sql.sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home("qingtian.password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> Database.open(
                            DatabaseSettings.at(database.url(), new Login("qingtian", "wrong"), database.owner())))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(mark()).doesNotExist();
    }

    @Test
    void anOrphanIsAdoptedAndThenStopped() throws Exception {
        try (var tenant = Tenant.plain(data)) {
            tenant.kill();

            try (var database = open()) {
                assertThat(database.url()).isEqualTo(tenant.url());
            }
            assertThat(mark()).doesNotExist();
        }
    }

    @Test
    void whoeverComesSecondLeavesTheServerToTheFirstAndTheLastOneStopsIt() throws Exception {
        var second = open();
        try (var first = Tenant.plain(data)) {
            assertThat(first.url()).isEqualTo(second.url());
            second.close();
            assertThat(mark()).exists();

            first.leave();
            assertThat(mark()).doesNotExist();
        }
    }

    @Test
    void noRowIsLostWhenEverythingIsKilled() throws Exception {
        try (var tenant = Tenant.plain(data)) {
            var sql = JdbcClient.create(external(tenant.url()).asOwner());
            sql.sql("create table word as select 'kept' as said").update();
            tenant.kill();
            killServer();

            try (var database = open()) {
                assertThat(JdbcClient.create(database.asOwner())
                                .sql("select said from word")
                                .query(String.class)
                                .single())
                        .isEqualTo("kept");
            }
        }
    }

    @Test
    void sigtermClosesThePoolFirstAndThenStopsTheServerCleanly() throws Exception {
        try (var tenant = Tenant.spring(data)) {
            assertThat(tenant.url()).startsWith("jdbc:");

            assertThat(tenant.terminate()).isEqualTo(143);
            assertThat(mark()).doesNotExist();
            assertThat(Files.readString(home("server.log")))
                    .contains("database system is shut down")
                    .doesNotContain("terminating connection due to administrator command");
        }
    }

    @Test
    void aStaleMarkOfAStrangersProcessDoesNotKeepTheServerFromStarting() throws IOException {
        open().close();
        Files.write(mark(), List.of(Long.toString(ProcessHandle.current().pid()), data.toString(), "0", "5432"));

        try (var database = open()) {
            assertThat(database.url()).doesNotContain(":5432/");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws IOException {
        Files.createDirectories(home("cluster"));
        Files.writeString(home("cluster/PG_VERSION"), "15\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("PostgreSQL 15 的数据")
                .hasMessageContaining("holds data of PostgreSQL 15");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        var file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> Database.open(DatabaseSettings.in(file.resolve("data"))))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("无法写入")
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void theVersionInTheCodeIsTheVersionInTheJar() {
        var ran = Account.OURSELVES.run(
                data, List.of(new Binaries(data.resolve("postgres")).program("postgres"), "--version"));

        assertThat(ran.output()).contains(" " + Binaries.VERSION.substring(0, Binaries.VERSION.lastIndexOf('.')));
    }

    private Database open() {
        return Database.open(DatabaseSettings.in(data));
    }

    private Database external(String url) throws IOException {
        return Database.open(DatabaseSettings.at(url, login("qingtian"), login("qingtian_owner")));
    }

    private Login login(String role) throws IOException {
        return new Login(role, Files.readString(home(role + ".password")).strip());
    }

    private void killServer() throws IOException {
        var pid = Postmaster.of(home("cluster")).orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private Path mark() {
        return Postmaster.file(home("cluster"));
    }

    private Path home(String name) {
        return data.resolve("postgres").resolve(name);
    }

    private static String setting(JdbcClient sql, String name) {
        return sql.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
