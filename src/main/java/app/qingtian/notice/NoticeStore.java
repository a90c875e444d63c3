package app.qingtian.notice;

import app.qingtian.complaint.Passages.Place;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of one's own notices. */
@Repository
class NoticeStore {

    /** Beyond this, nobody counts. */
    static final int COUNTED = 99;

    /** Rides notice_unread. */
    static final String UNREAD = """
            select count(*) from (select 1 from notice where person_id = :me and read_at is null limit 100) i
            """;

    /** Rides notice_of_person. */
    static final String OF_PERSON = """
            select id, complaint_id, seq, occasion, at, read_at from notice
             where person_id = :me and id < :before
             order by id desc limit :limit
            """;

    static final String OF_DELIVERY = """
            select id, complaint_id, seq, occasion, at, read_at from notice where delivery_id = :delivery order by id limit 50
            """;

    static final String READ_ALL =
            "update notice set read_at = :now where person_id = :me and read_at is null and id <= :upTo";

    /** All that is known of one complaint, since it is being looked at. */
    static final String READ_OF = """
            update notice set read_at = :now
             where person_id = :me and read_at is null
               and complaint_id = (select complaint_id from notice where id = :id and person_id = :me)
            """;

    static final String ONE =
            "select id, complaint_id, seq, occasion, at, read_at from notice where id = :id and person_id = :me";

    private final JdbcClient jdbc;
    private final Queries queries;

    NoticeStore(JdbcClient jdbc, Queries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    Query<Integer> unread(long person) {
        return queries.sql(UNREAD).param("me", person).single((row, _) -> row.getInt(1));
    }

    List<Notice> of(long person, long before, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("me", person)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    List<Notice> ofDelivery(long delivery) {
        return jdbc.sql(OF_DELIVERY)
                .param("delivery", delivery)
                .query(NoticeStore::notice)
                .list();
    }

    Optional<Notice> one(long person, long id) {
        return jdbc.sql(ONE)
                .param("me", person)
                .param("id", id)
                .query(NoticeStore::notice)
                .optional();
    }

    int readAll(long person, long upTo, Instant now) {
        return jdbc.sql(READ_ALL)
                .param("me", person)
                .param("upTo", upTo)
                .param("now", Times.sql(now))
                .update();
    }

    void readOf(long person, long id, Instant now) {
        jdbc.sql(READ_OF)
                .param("me", person)
                .param("id", id)
                .param("now", Times.sql(now))
                .update();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                new Place(row.getLong("complaint_id"), row.getInt("seq")),
                Occasion.valueOf(row.getString("occasion")),
                Times.at(row, "at"),
                Times.atOrNull(row, "read_at"));
    }
}
