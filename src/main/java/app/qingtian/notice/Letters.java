package app.qingtian.notice;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Times;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customer says whether they want letters about their complaint; until they say, they do. */
@Repository
public class Letters {

    static final String WANTED = """
            select coalesce((select wanted from letter_choice where complaint_id = :complaint), true)
            """;

    static final String CHOOSE = """
            insert into letter_choice (complaint_id, wanted, at) values (:complaint, :wanted, :now)
            on conflict (complaint_id) do update set wanted = excluded.wanted, at = excluded.at
            """;

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Complaints complaints;
    private final Postbox postbox;
    private final Clock clock;

    Letters(JdbcClient jdbc, Queries queries, Complaints complaints, Postbox postbox, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.complaints = complaints;
        this.postbox = postbox;
        this.clock = clock;
    }

    /** There is somebody to carry them. */
    public boolean carried() {
        return postbox.open();
    }

    public Query<Boolean> of(Complaint complaint) {
        return queries.sql(WANTED).param("complaint", complaint.id()).single((row, _) -> row.getBoolean(1));
    }

    @Transactional
    public Outcome<Complaint> choose(Caller.Tracker caller, boolean wanted) {
        return complaints
                .find(caller)
                .map(complaint -> chosen(complaint, wanted))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    private Outcome<Complaint> chosen(Complaint complaint, boolean wanted) {
        jdbc.sql(CHOOSE)
                .param("complaint", complaint.id())
                .param("wanted", wanted)
                .param("now", Times.sql(clock.instant()))
                .update();
        return Outcome.done(complaint);
    }

    /** An address as it can be shown to whoever holds the link: enough to be recognized, not enough to be used. */
    public static String masked(String email) {
        int at = email.indexOf('@');
        var name = email.substring(0, Math.max(at, 0));
        var shown = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        return shown + "•••" + email.substring(Math.max(at, 0));
    }
}
