package app.qingtian.identity;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about who is away. */
@Component
class AbsenceStore {

    /**
     * All absences that are not over, with the deputy unless they left; and, with id 0, whoever left but is still named. Rides
     * absence_to_come: they are as many as people are on holiday or will be.
     */
    static final String STANDING = """
            select a.id, a.person_id, case when d.active then a.deputy_id end as deputy_id, a.from_at, a.until_at
              from absence a left join person d on d.id = a.deputy_id
             where a.until_at > :now and a.ended_at is null
            union all
            select 0, p.id, null, to_timestamp(0), to_timestamp(0)
              from person p
             where not p.active and exists (select 1 from department d where p.id in (d.liaison_id, d.overseer_id))
            """;

    /** Rides absence_of_person. */
    static final String OF_PERSON = """
            select id, person_id, deputy_id, from_at, until_at
              from absence where person_id = :person and until_at > :now and ended_at is null
             order by from_at limit 100
            """;

    /** Both, so that two who enter each other as deputies at the same moment wait for one another. */
    static final String LOCK = "select id from person where id = any(:people) order by id for no key update";

    static final String INSERT = """
            insert into absence (person_id, deputy_id, from_at, until_at, entered_at, entered_by)
            values (:person, :deputy, :from, :until, :now, :by) returning id
            """;

    static final String END = """
            update absence set ended_at = :now, ended_by = :by
             where id = :id and person_id = :person and until_at > :now and ended_at is null
            returning id, person_id, deputy_id, from_at, until_at
            """;

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StandIns standing(Instant now) {
        var gone = new HashSet<Long>();
        var absences = new ArrayList<Absence>();
        jdbc.sql(STANDING)
                .param("now", Times.sql(now))
                .query(AbsenceStore::absence)
                .list()
                .forEach(it -> {
                    if (it.id() == 0) {
                        gone.add(it.personId());
                    } else {
                        absences.add(it);
                    }
                });
        return new StandIns(absences, gone);
    }

    List<Absence> of(long personId, Instant now) {
        return jdbc.sql(OF_PERSON)
                .param("person", personId)
                .param("now", Times.sql(now))
                .query(AbsenceStore::absence)
                .list();
    }

    void lock(long personId, @Nullable Long deputyId) {
        var people = deputyId == null ? new Long[] {personId} : new Long[] {personId, deputyId};
        jdbc.sql(LOCK).param("people", people).query(Long.class).list();
    }

    Absence insert(Absence wish, long by, Instant now) {
        long id = jdbc.sql(INSERT)
                .param("person", wish.personId())
                .param("deputy", wish.deputyId(), Types.BIGINT)
                .param("from", Times.sql(wish.from()))
                .param("until", Times.sql(wish.until()))
                .param("now", Times.sql(now))
                .param("by", by)
                .query(Long.class)
                .single();
        return new Absence(id, wish.personId(), wish.deputyId(), wish.from(), wish.until());
    }

    /** Empty when this person has no such absence that still lasts or is to come. */
    Optional<Absence> end(long id, long personId, long by, Instant now) {
        return jdbc.sql(END)
                .param("id", id)
                .param("person", personId)
                .param("by", by)
                .param("now", Times.sql(now))
                .query(AbsenceStore::absence)
                .optional();
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("deputy_id", Long.class),
                Times.at(row, "from_at"),
                Times.at(row, "until_at"));
    }
}
