package app.qingtian.evidence;

import app.qingtian.complaint.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the evidence again, of everything or of one complaint, as it stood at one moment. Rows come in portions and are
 * forgotten, so that memory does not grow with what is checked.
 */
public final class Verification {

    private static final int PORTION = 1000;

    static final String ENTRIES = """
            select c.number, c.version, t.seq, t.round, t.at, t.actor, t.person_id, t.event, t.data::text, t.words::text, t.hash
              from complaint c left join timeline t on t.complaint_id = c.id
             order by c.id, t.seq
            """;

    static final String ENTRIES_OF_ONE = ENTRIES.replace("order by", "where c.number = :number order by");

    static final String LOOKS = """
            select c.number, null::integer as version, v.seq, v.at, v.person_id, v.what, v.item, v.hash
              from viewing v join complaint c on c.id = v.complaint_id
             order by v.complaint_id, v.seq
            """;

    static final String LOOKS_OF_ONE = LOOKS.replace("order by", "where c.number = :number order by");

    static final String YOUNG = """
            select count(*) as entries, count(distinct t.complaint_id) as complaints
              from timeline t join complaint c on c.id = t.complaint_id
             where t.id > coalesce((select max(last_id) from anchor where chain = 'timeline'), 0)
               and (:number::text is null or c.number = :number)
            """;

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final EventJson json = new EventJson();

    public Verification(DataSource database) {
        this.database = database;
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(PORTION);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Every entry, every look, every anchor, and all words and files that entries tell of. */
    public Report all() {
        return snapshot.execute(_ -> checked(ENTRIES, LOOKS, null));
    }

    /** The entries, looks, words and files of one complaint; empty when there is none with this number. */
    public Optional<Report> of(String number) {
        var report = snapshot.execute(_ -> checked(ENTRIES_OF_ONE, LOOKS_OF_ONE, number));
        return report.complaints() == 0 && report.broken().isEmpty() ? Optional.empty() : Optional.of(report);
    }

    private Report checked(String entries, String looks, @Nullable String number) {
        var timeline = new Walk("timeline", Link::timelineOf, this::entry);
        var viewing = new Walk("viewing", Link::viewingsOf, Verification::look);
        var anchorage = new Anchorage(jdbc);
        var finding = Stream.<Supplier<Optional<Finding>>>of(
                        () -> walk(timeline, entries, number),
                        () -> walk(viewing, looks, number),
                        () -> number == null ? anchorage.firstBroken() : Optional.empty(),
                        () -> new Standing(database, json).firstMoved(number),
                        () -> new Showing(database, json).firstDifferent(number),
                        () -> new FileBytes(database).firstSpoilt(number))
                .flatMap(check -> check.get().stream())
                .findFirst()
                .orElse(null);
        return new Report(
                timeline.tally().complaints,
                timeline.tally().entries,
                viewing.tally().entries,
                anchorage.anchors(),
                young(number),
                finding,
                anchorage.newest());
    }

    private Optional<Finding> walk(Walk walk, String sql, @Nullable String number) {
        var statement = JdbcClient.create(jdbc).sql(sql);
        return (number == null ? statement : statement.param("number", number)).query(walk);
    }

    private Report.Young young(@Nullable String number) {
        return JdbcClient.create(jdbc)
                .sql(YOUNG)
                .param("number", number)
                .query((row, _) -> new Report.Young(row.getLong("entries"), row.getLong("complaints")))
                .single();
    }

    private Walk.Step entry(ResultSet row) throws SQLException {
        var entry = EvidenceStore.entry(row);
        boolean words = json.holds(new EventJson.Kept(entry.data(), entry.words()));
        return new Walk.Step(entry.seq(), entry.hash(), before -> Link.of(entry, before), words);
    }

    private static Walk.Step look(ResultSet row) throws SQLException {
        var look = EvidenceStore.look(row);
        return new Walk.Step(look.seq(), look.hash(), before -> Link.of(look, before), true);
    }
}
