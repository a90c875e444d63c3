package app.qingtian.rule;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Entry;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Urgency;
import app.qingtian.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what rules look at. */
@Repository
class FactStore {

    /** {@code said}: a person wrote how much it presses; {@code chosen}: a person chose the regime; {@code opened}: a person made it open again. */
    static final String STANDING = """
            select c.kind, c.category, c.channel, c.language, c.narrative, c.subject, c.known_face, u.segment, r.urgency,
                   r.urgency is not null and r.changed_by is not null as said,
                   coalesce((select g.person_id is not null from complaint_regime g
                              where g.complaint_id = c.id order by g.id desc limit 1), false) as chosen,
                   exists (select 1 from timeline t where t.complaint_id = c.id and t.event = 'MadeOpen') as opened
              from complaint c
              left join customer u on u.id = c.customer_id
              left join lateral (select urgency, changed_by from record
                                  where complaint_id = c.id and round <= c.round order by round desc limit 1) r on true
             where c.id = :id
            """;

    /** Rides complaint_by_receipt. */
    static final String LAST = """
            select c.number, c.kind, c.category, c.channel, c.language, c.narrative, c.subject, c.known_face, u.segment, r.urgency
              from (select id, round, number, kind, category, channel, language, narrative, subject, known_face, customer_id, received_at
                      from complaint where not confidential order by received_at desc, id desc limit :most) c
              left join customer u on u.id = c.customer_id
              left join lateral (select urgency from record
                                  where complaint_id = c.id and round <= c.round order by round desc limit 1) r on true
             order by c.received_at desc, c.id desc
            """;

    private final JdbcClient jdbc;
    private final Catalogues catalogues;

    FactStore(JdbcClient jdbc, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    /** A complaint as rules find it again. */
    record Standing(Facts facts, boolean severitySaid, boolean regimeChosen, boolean opened) {}

    record Numbered(String number, Facts facts) {}

    Standing standing(long complaintId) {
        var groups = groups();
        return jdbc.sql(STANDING)
                .param("id", complaintId)
                .query((row, _) -> new Standing(
                        facts(row, groups), row.getBoolean("said"), row.getBoolean("chosen"), row.getBoolean("opened")))
                .single();
    }

    List<Numbered> last(int most) {
        var groups = groups();
        return jdbc.sql(LAST)
                .param("most", most)
                .query((row, _) -> new Numbered(row.getString("number"), facts(row, groups)))
                .list();
    }

    /** The category with the group it stands in. */
    Set<String> categories(@Nullable String category) {
        return with(category, groups());
    }

    private Map<String, String> groups() {
        var groups = new HashMap<String, String>();
        for (Entry entry : catalogues.of("category")) {
            var parent = entry.parent();
            if (parent != null) {
                groups.put(entry.code(), parent);
            }
        }
        return groups;
    }

    private static Set<String> with(@Nullable String category, Map<String, String> groups) {
        if (category == null) {
            return Set.of();
        }
        var group = groups.get(category);
        return group == null ? Set.of(category) : Set.of(category, group);
    }

    private static Facts facts(ResultSet row, Map<String, String> groups) throws SQLException {
        var urgency = row.getString("urgency");
        var subject = row.getString("subject");
        return new Facts(
                Kind.valueOf(row.getString("kind")),
                with(row.getString("category"), groups),
                Channel.valueOf(row.getString("channel")),
                urgency == null ? null : Urgency.valueOf(urgency),
                Language.valueOf(row.getString("language")),
                row.getString("narrative") + " " + (subject == null ? "" : subject),
                row.getBoolean("known_face"),
                row.getString("segment"));
    }
}
