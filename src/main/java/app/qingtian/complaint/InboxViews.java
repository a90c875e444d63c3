package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The inbox, straight from SQL. Each view rides the index named in V2; filters narrow it; scope is part of every query. Limits stand
 * in the text: with a limit as a parameter PostgreSQL would plan anew each time.
 */
@Repository
public class InboxViews {

    /** Up to here the matches of a search are gathered and then put in order; beyond, the order is walked until enough match. */
    private static final int RARE = 5000;

    static final String MATCHES =
            "select count(*) from (select 1 from complaint_search where terms @@ :words::tsquery limit :most) found";

    private static final String SAID = """
             and exists (select 1 from complaint_search s where s.complaint_id = c.id and s.terms @@ :words::tsquery)
            """;

    private static final String ROWS = """
            select c.id, c.number, c.kind, c.stage, coalesce(c.subject, left(c.narrative, 140)) as headline, c.category,
                   c.feeling, c.channel, c.round, u.name as customer, c.known_face, c.owner_id, c.department_id,
                   c.received_at, c.next_due_at, c.next_due_kind, c.version, c.confidential, w.person_id is not null as starred
              from complaint c
              left join customer u on u.id = c.customer_id
              left join star w on w.person_id = :me and w.complaint_id = c.id
             where\s""";

    static final String THESE = ROWS + "c.number = any(:numbers) and " + Scope.SQL;

    /** What the department owns, and what it was asked about. */
    private static final String OURS = """
            (c.department_id = :mine
             or c.id in (select i.complaint_id from involvement i where i.department_id = :mine))
             and\s""" + Discreet.SQL;

    private final Queries queries;
    private final Roster roster;
    private final Clock clock;

    InboxViews(Queries queries, Roster roster, Clock clock) {
        this.queries = queries;
        this.roster = roster;
        this.clock = clock;
    }

    /** The rows of a view, one more than {@code limit} if there are more. */
    public Query<List<Inbox.Row>> rows(Reader reader, Inbox inbox) {
        return queries.sql(Scope.sql(reader, sql(inbox, rare(inbox.filter()))))
                .params(parameters(reader, inbox))
                .list(this::row);
    }

    /** These complaints by their numbers, as far as this reader may see them, in no order. */
    public Query<List<Inbox.Row>> of(Reader reader, List<String> numbers) {
        return queries.sql(Scope.sql(reader, THESE))
                .params(Scope.of(reader))
                .param("numbers", numbers.toArray(String[]::new))
                .list(this::row);
    }

    /** For rare words PostgreSQL would walk the order for a long time; gathered first, they cost what they are. */
    static String sql(Inbox inbox, boolean rare) {
        var sql = new StringBuilder();
        boolean searching = inbox.filter().words() != null;
        if (searching && rare) {
            sql.append(
                    "with found as materialized (select complaint_id from complaint_search where terms @@ :words::tsquery) ");
        }
        sql.append(ROWS).append(view(inbox.view()));
        filters(sql, inbox.filter());
        if (searching) {
            sql.append(rare ? " and c.id in (select complaint_id from found)" : SAID);
        }
        return sql.append(order(inbox))
                .append(" limit ")
                .append(inbox.limit() + 1)
                .toString();
    }

    private boolean rare(Inbox.Filter filter) {
        var words = filter.words();
        return words == null
                || queries.sql(MATCHES)
                                .param("words", Terms.query(words))
                                .param("most", RARE + 1)
                                .single((row, _) -> row.getInt(1))
                                .ask()
                        <= RARE;
    }

    private static void filters(StringBuilder sql, Inbox.Filter filter) {
        and(sql, filter.kind(), "c.kind = :kind");
        and(sql, filter.stage(), "c.stage = :stage");
        and(sql, filter.category(), "c.category = :category");
        and(sql, filter.departmentId(), "c.department_id = :department");
        and(sql, filter.receivedFrom(), "c.received_at >= :from");
        and(sql, filter.receivedBefore(), "c.received_at < :before");
    }

    private static void and(StringBuilder sql, @Nullable Object value, String condition) {
        if (value != null) {
            sql.append(" and ").append(condition);
        }
    }

    private static String view(Inbox.View view) {
        return switch (view) {
            case INBOX -> "c.open and " + Scope.SQL;
            case MINE -> "c.open and c.owner_id = :me";
            case DEPARTMENT -> "c.open and " + OURS;
            case UNACCEPTED -> "c.stage = 'LODGED' and " + Scope.SQL;
            case DUE_SOON -> "c.open and c.next_due_at >= :now and c.next_due_at < :soon and " + Scope.SQL;
            case WATCHED -> "c.id in (select s.complaint_id from star s where s.person_id = :me) and " + Scope.SQL;
            case OVERDUE -> "c.open and c.next_due_at < :now and " + Scope.SQL;
            case ALL -> Scope.SQL;
        };
    }

    private static String order(Inbox inbox) {
        boolean after = inbox.after() != null;
        return inbox.view() == Inbox.View.ALL
                ? (after ? " and (c.received_at, c.id) < (:at, :id)" : "") + " order by c.received_at desc, c.id desc"
                : (after ? " and (c.next_due_at, c.id) > (:at, :id)" : "") + " order by c.next_due_at, c.id";
    }

    private Map<String, @Nullable Object> parameters(Reader reader, Inbox inbox) {
        var filter = inbox.filter();
        var values = new HashMap<String, @Nullable Object>(Scope.of(reader));
        var now = clock.instant();
        values.put("now", Times.sql(now));
        values.put("soon", Times.sql(now.plus(Inbox.SOON)));
        values.put("kind", filter.kind() == null ? null : filter.kind().name());
        values.put("stage", filter.stage() == null ? null : filter.stage().name());
        values.put("category", filter.category());
        values.put("department", filter.departmentId());
        values.put("from", Times.sql(filter.receivedFrom()));
        values.put("before", Times.sql(filter.receivedBefore()));
        values.put("words", filter.words() == null ? null : Terms.query(filter.words()));
        if (inbox.after() != null) {
            values.put("at", place(inbox.after().at()));
            values.put("id", inbox.after().id());
        }
        return values;
    }

    private static OffsetDateTime place(Instant at) {
        return at.equals(Inbox.Cursor.NEVER) ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }

    private Inbox.Row row(ResultSet row, int index) throws SQLException {
        var feeling = row.getString("feeling");
        return new Inbox.Row(
                row.getLong("id"),
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                row.getString("headline"),
                row.getString("category"),
                feeling == null ? null : Feeling.valueOf(feeling),
                Channel.valueOf(row.getString("channel")),
                row.getInt("round"),
                row.getString("customer"),
                row.getObject("known_face", Boolean.class),
                roster.name(row.getLong("owner_id")),
                row.getLong("department_id"),
                Times.at(row, "received_at"),
                Times.atOrNull(row, "next_due_at"),
                row.getString("next_due_kind"),
                row.getInt("version"),
                row.getBoolean("confidential"),
                row.getBoolean("starred"));
    }
}
