package app.qingtian.notice;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sorting notices into mails. */
@Repository
class SortingStore {

    /** Rides notice_to_mail. What is read, or of somebody without an address, is not mailed any more. */
    static final String WAITING = """
            select n.id, n.person_id, n.occasion, n.at, p.zone, p.active and p.email is not null and n.read_at is null as wanted,
                   exists (select 1 from record r where r.complaint_id = n.complaint_id and r.urgency = 'CRITICAL') as pressing,
                   k.work, k.replies, k.customer, k.promises, k.digest_at, k.quiet_from, k.quiet_until
              from notice n join person p on p.id = n.person_id
              left join notice_choice k on k.person_id = p.id
             where n.mail_at <= :now
             order by n.mail_at, n.id limit 500 for update of n skip locked
            """;

    static final String LATER = "update notice set mail_at = :at where id = :id";

    static final String WITH = "update notice set mail_at = null, delivery_id = :delivery where id = any(:ids)";

    private final JdbcClient jdbc;

    SortingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice that may have to go by mail, and how its person wants that; nobody wants what was read meanwhile. */
    record Waiting(
            long id,
            long personId,
            Occasion occasion,
            Instant at,
            boolean wanted,
            boolean pressing,
            ZoneId zone,
            Choice choice) {

        @Nullable Instant mailAt() {
            return wanted ? choice.mailAt(occasion.topic(), pressing, at, zone) : null;
        }
    }

    List<Waiting> waiting(Instant now) {
        return jdbc.sql(WAITING)
                .param("now", Times.sql(now))
                .query(SortingStore::read)
                .list();
    }

    private static Waiting read(ResultSet row, int index) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getLong("person_id"),
                Occasion.valueOf(row.getString("occasion")),
                Times.at(row, "at"),
                row.getBoolean("wanted"),
                row.getBoolean("pressing"),
                ZoneId.of(row.getString("zone")),
                row.getString("work") == null ? Choice.USUAL : ChoiceStore.choice(row));
    }

    void later(long id, Instant at) {
        jdbc.sql(LATER).param("id", id).param("at", Times.sql(at)).update();
    }

    /** They go with this mail, or with none. */
    void with(@Nullable Long delivery, List<Waiting> notices) {
        jdbc.sql(WITH)
                .param("delivery", delivery, Types.BIGINT)
                .param("ids", notices.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }
}
