package app.qingtian.evidence;

import app.qingtian.complaint.SealedWords;
import app.qingtian.world.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of one's own with three complaints of four entries each, written by the application's role. */
final class Shelf {

    /** The day after all of it, in the early morning. */
    static final Instant TOMORROW = Instant.parse("2026-03-02T00:10:00Z");

    private final DataSource mine = TestDatabase.copy();
    private final JdbcClient application = JdbcClient.create(mine);

    Shelf() {
        application
                .sql("insert into department (key, zh, en) values ('care', '客服', 'Care')")
                .update();
        application.sql("""
                        insert into person (login, name, department_id, password_hash, created_at)
                        select 'somebody', '某人', id, 'none', now() from department
                        """).update();
        List.of("QT-A", "QT-B", "QT-C").forEach(this::complaint);
    }

    private void complaint(String number) {
        application.sql("""
                        insert into complaint (number, tracking_token, kind, stage, channel, language, narrative, owner_id,
                                               department_id, received_at, lodged_at, stage_since, search, version)
                        select :number, :number, 'COMPLAINT', 'LODGED', 'WEB', 'ZH', '灯不亮', id, department_id, now(), now(), now(), '', 4
                          from person
                        """).param("number", number).update();
        for (int seq = 1; seq <= 4; seq++) {
            entry(number, seq, SealedWords.withdrawn("第" + seq + "句"));
        }
    }

    void entry(String number, int seq, SealedWords said) {
        application
                .sql("""
                        insert into timeline (complaint_id, seq, round, at, actor, person_id, event, data, words)
                        select id, :seq, 1, now(), 'PERSON', owner_id, :event, :data::json, :words::json
                          from complaint where number = :number
                        """)
                .param("number", number)
                .param("seq", seq)
                .param("event", said.event())
                .param("data", said.data())
                .param("words", said.words())
                .update();
    }

    /** This complaint goes on: its story, and a message with a photo of two chunks. */
    void goesOn(String number) {
        var photo = application
                .sql("""
                        with said as (insert into message (complaint_id, round, at, direction, channel, words)
                                      select id, 1, now(), 'FROM_CUSTOMER', 'WEB', '照片在这里' from complaint where number = :number
                                      returning id, complaint_id),
                             handed as (insert into file (complaint_id, message_id, public, at, name, type, size, sha256)
                                        select complaint_id, id, true, now(), '照片.png', 'image/png', 4, sha256('\\x00010203') from said
                                        returning id, message_id, sha256),
                             chunks as (insert into file_chunk (file_id, seq, bytes)
                                        select id, seq, substr('\\x00010203'::bytea, seq * 2 + 1, 2) from handed, generate_series(0, 1) seq)
                        select message_id, encode(sha256, 'hex') as hash from handed
                        """)
                .param("number", number)
                .query((row, _) ->
                        SealedWords.wrote(row.getLong("message_id"), "照片在这里", List.of(row.getString("hash"))))
                .single();
        entry(number, 5, SealedWords.lodged("灯不亮"));
        entry(number, 6, photo);
        application
                .sql("update complaint set version = 6 where number = :number")
                .param("number", number)
                .update();
    }

    DataSource database() {
        return mine;
    }

    JdbcClient application() {
        return application;
    }

    JdbcClient owner() {
        return JdbcClient.create(TestDatabase.ownerOf(mine));
    }

    /** Somebody who got hold of the whole server, and whom no trigger stops. */
    void tamper(String sql) {
        JdbcClient.create(TestDatabase.superuserOf(mine))
                .sql("set session_replication_role = replica; " + sql)
                .update();
    }

    /** As it happens by itself every five minutes. */
    Anchors anchors() {
        return new Anchors(
                new EvidenceStore(application),
                mine,
                new TransactionTemplate(new JdbcTransactionManager(mine)),
                Clock.systemUTC(),
                ZoneId.of("Asia/Shanghai"));
    }

    void cast(Instant now) {
        anchors().castAt(now);
    }

    Report checked() {
        return new Verification(mine).all();
    }
}
