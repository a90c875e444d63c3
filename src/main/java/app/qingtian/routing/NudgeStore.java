package app.qingtian.routing;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the nudges. */
@Repository
class NudgeStore {

    static final String INSERT = """
            insert into nudge (complaint_id, referral_id, at, person_id, words)
            values (:complaint, :referral, :now, :person, :words) returning id
            """;

    /** Rides nudge_of_referral. */
    static final String LAST_OF_REFERRAL =
            "select at from nudge where referral_id = :referral order by id desc limit 1";

    /** Rides nudge_of_complaint. */
    static final String LAST_OF_CUSTOMER = """
            select at from nudge where complaint_id = :complaint and person_id is null order by id desc limit 1
            """;

    private final JdbcClient jdbc;

    NudgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who nudges, about which referral, and in which words; the customer without any. */
    record Asked(
            @Nullable Long referralId,
            @Nullable Long personId,
            @Nullable String words) {}

    long insert(Complaint complaint, Asked asked, Instant now) {
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("referral", asked.referralId(), Types.BIGINT)
                .param("person", asked.personId(), Types.BIGINT)
                .param("words", asked.words())
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    Optional<Instant> lastOfReferral(long referralId) {
        return jdbc.sql(LAST_OF_REFERRAL)
                .param("referral", referralId)
                .query((row, _) -> Times.at(row, "at"))
                .optional();
    }

    Optional<Instant> lastOfCustomer(long complaintId) {
        return jdbc.sql(LAST_OF_CUSTOMER)
                .param("complaint", complaintId)
                .query((row, _) -> Times.at(row, "at"))
                .optional();
    }
}
