package app.qingtian.complaint;

import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** One complaint to be read, in one statement; what the caller may not see is not there. */
@Repository
public class Dossiers {

    private static final String SELECT = """
            select c.id, c.number, c.tracking_token, c.version, c.round, c.kind, c.stage, c.category, c.fault, c.language,
                   c.owner_id, c.department_id, c.confidential, c.received_at, c.stage_since, c.narrative, c.subject, c.feeling,
                   c.wished_remedy, c.happened_at, c.customer_id, u.name as customer, u.phone, u.email, u.segment, c.known_face,
                   (select count(*) from (select 1 from complaint x where x.customer_id = c.customer_id and x.id <> c.id
                                             and (not x.confidential or exists (select 1 from named k
                                                   where k.complaint_id = x.id and k.person_id = :me))
                                          limit 100) i) as others,
                   c.lodged_by, c.channel, c.lodged_at, c.next_due_at, c.next_due_kind,
                   c.catalogue_edition
              from complaint c
              left join customer u on u.id = c.customer_id
             where\s""";

    static final String BY_NUMBER = SELECT + "c.number = :number and " + Scope.SQL;

    static final String BY_TOKEN = SELECT + "c.tracking_token = :token";

    private final Queries queries;
    private final Roster roster;

    Dossiers(Queries queries, Roster roster) {
        this.queries = queries;
        this.roster = roster;
    }

    public Optional<Dossier> find(Caller.Staff caller) {
        return of(caller).ask();
    }

    /** To be asked together with something else. */
    public Query<Optional<Dossier>> of(Caller.Staff caller) {
        return queries.sql(Scope.sql(caller.reader(), BY_NUMBER))
                .param("number", caller.number())
                .params(Scope.of(caller.reader()))
                .optional(this::dossier);
    }

    public Optional<Dossier> find(Caller.Tracker caller) {
        return queries.sql(BY_TOKEN)
                .param("token", caller.token())
                .param("me", 0)
                .optional(this::dossier)
                .ask();
    }

    private Dossier dossier(ResultSet row, int index) throws SQLException {
        var feeling = row.getString("feeling");
        var owner = roster.card(row.getLong("owner_id"));
        return new Dossier(
                ComplaintStore.complaint(row, index),
                new Dossier.Said(
                        row.getString("narrative"),
                        row.getString("subject"),
                        feeling == null ? null : Feeling.valueOf(feeling),
                        row.getString("wished_remedy"),
                        Times.atOrNull(row, "happened_at")),
                new Dossier.Contacts(
                        row.getObject("customer_id", Long.class),
                        row.getString("customer"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getObject("known_face", Boolean.class),
                        row.getString("segment"),
                        row.getInt("others")),
                new Dossier.Keeping(
                        owner.name(),
                        owner.directLine(),
                        roster.name(row, "lodged_by"),
                        Channel.valueOf(row.getString("channel")),
                        Times.at(row, "lodged_at"),
                        Times.atOrNull(row, "next_due_at"),
                        row.getString("next_due_kind"),
                        row.getInt("catalogue_edition")));
    }
}
