package app.qingtian.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was saved comes back, byte by byte, and nothing half. */
class RoundTripModuleTest {

    private static final String LODGE = """
        with it as (insert into complaint (number, tracking_token, kind, stage, channel, language, narrative, owner_id,
                department_id, received_at, lodged_at, stage_since, next_due_at, search, subject)
            select 'QT-' || nextval('complaint_serial'), gen_random_uuid(), 'COMPLAINT', 'LODGED', 'WEB', 'ZH', :words,
                id, department_id, now(), now(), now(), 'infinity', to_tsvector('simple', 'a b'), null from person limit 1
            returning id, owner_id, received_at)
        insert into timeline (complaint_id, seq, round, at, actor, event, data, words)
        select id, 1, 1, now(), 'CUSTOMER', 'Lodged', format(
                '{"kind":  "COMPLAINT", "a":[1,2.50], "receivedAt": %s, "ownerId": %s}', to_json(received_at), owner_id)::json, '{"salt": "", "texts": {}, "say": "不\\\\n好"}' from it
        """;

    private static final String ODD = "买的壶漏水 💧 \\ 反斜杠 \\N \\. \t制表\n换行\r\"引号\" '单' e\u0301";

    @TempDir
    Path folder;

    @Test
    void everythingComesBackByteByByte() throws Exception {
        var from = house();
        lodge(from, ODD);
        file(from);
        var saved = folder.resolve("house.zip");
        assertThat(Keeper.of(from).says("backup", saved.toString()))
                .matches(it -> it.exit() == 0, "done")
                .extracting(Keeper.Said::words)
                .asString()
                .contains("Backup written")
                .contains("备份已写入");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                .isEqualTo("rw-------");

        var into = TestDatabase.copy();
        assertThat(Keeper.of(into).says("restore", saved.toString()).exit()).isZero();

        assertThat(contents(into)).isEqualTo(contents(from));
        assertThat(JdbcClient.create(into)
                        .sql("select narrative from complaint")
                        .query(String.class)
                        .single())
                .isEqualTo(ODD);
        lodge(into, "the chain and the numbers go on");
        assertThat(count(into, "select count(*) from complaint")).isEqualTo(2);
    }

    @Test
    void aHouseThatIsLivedInIsReplacedOnlyWhenThatWasSaid() throws Exception {
        var from = house();
        lodge(from, "once");
        var saved = folder.resolve("house.zip");
        Keeper.of(from).says("backup", saved.toString());
        var before = contents(from);
        lodge(from, "after the backup");

        assertThat(Keeper.of(from).says("restore", saved.toString()))
                .matches(it -> it.exit() == 2 && it.words().contains("--replace"), "refused");
        assertThat(count(from, "select count(*) from complaint")).isEqualTo(2);
        assertThat(Keeper.of(from)
                        .says("restore", saved.toString(), "--replace")
                        .exit())
                .isZero();
        assertThat(contents(from)).isEqualTo(before);
    }

    @Test
    void nothingIsReplacedWhileTheApplicationRuns() throws Exception {
        var from = house();
        var saved = folder.resolve("house.zip");
        Keeper.of(from).says("backup", saved.toString());
        try (var _ = from.getConnection()) {
            assertThat(Keeper.of(from).says("restore", saved.toString(), "--replace"))
                    .matches(it -> it.exit() == 2 && it.words().contains("stop the application first"), "refused");
        }
    }

    @Test
    void aBackupIsOneMomentAlthoughEverybodyGoesOnWriting() throws Exception {
        var from = house();
        lodge(from, "first");
        var stop = new AtomicBoolean();
        var saved = folder.resolve("house.zip");
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                writers.submit(() -> {
                    while (!stop.get()) {
                        lodge(from, "while the backup runs");
                    }
                });
            }
            while (count(from, "select count(*) from complaint") < 20) {
                Thread.onSpinWait();
            }
            try {
                assertThat(Keeper.of(from).says("backup", saved.toString()).exit())
                        .isZero();
            } finally {
                stop.set(true);
            }
        }
        var into = TestDatabase.copy();
        assertThat(Keeper.of(into).says("restore", saved.toString()).exit()).isZero();
        assertThat(count(into, "select count(*) from complaint"))
                .isBetween(20L, count(from, "select count(*) from complaint"));
        assertThat(count(into, """
            select count(*) from complaint c where not exists
            (select from timeline t where t.complaint_id = c.id and t.seq = 1)\
            """)).isZero();
        lodge(into, "the sequence is ahead of every row");
    }

    @Test
    void aBackupOverwritesNothing() throws Exception {
        var there = Files.writeString(folder.resolve("there.zip"), "precious");
        assertThat(Keeper.of(house()).says("backup", there.toString()))
                .matches(it -> it.exit() == 2 && it.words().contains("overwrites nothing"), "refused");
        assertThat(there).hasContent("precious");
    }

    static DataSource house() {
        var database = TestDatabase.copy();
        JdbcClient.create(database).sql("""
            with home as (insert into department (key, zh, en, front_door) values ('care', '客服中心', 'Care', true) returning id)
            insert into person (login, name, department_id, roles, password_hash, created_at)
            select 'root', '根', id, '{ADMINISTRATOR}', 'none', now() from home
            """).update();
        return database;
    }

    static void lodge(DataSource database, String words) {
        JdbcClient.create(database).sql(LODGE).param("words", words).update();
    }

    private static void file(DataSource database) {
        JdbcClient.create(database).sql("""
            with it as (insert into file (complaint_id, public, at, name, type, size, sha256)
              select id, true, now(), '发票.png', 'image/png', 20000, sha256(decode(repeat('00ff0a5c', 5000), 'hex'))
                from complaint returning id)
            insert into file_chunk (file_id, seq, bytes) select id, 0, decode(repeat('00ff0a5c', 5000), 'hex') from it
            """).update();
    }

    static long count(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(Long.class).single();
    }

    /** Every row of every table as PostgreSQL writes it, and where every sequence stands. */
    static List<String> contents(DataSource database) throws SQLException, IOException {
        var all = new ArrayList<String>();
        try (var connection = TestDatabase.ownerOf(database).getConnection()) {
            for (var table : Table.all(connection)) {
                all.addAll(Session.names(
                        connection, "select t::text from %s t order by 1".formatted(Table.quoted(table.name()))));
            }
            for (var sequence : Session.names(connection, Session.SEQUENCES)) {
                all.addAll(Session.names(
                        connection, "select '%1$s ' || last_value from %1$s".formatted(Table.quoted(sequence))));
            }
        }
        return all;
    }
}
