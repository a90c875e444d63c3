package app.qingtian.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationInfo;

/** Looks at the database itself: does it keep what it acknowledged, who may do what, is it of this release. */
final class DatabaseCheck {

    private static final Duration SKEW = Duration.ofSeconds(2);

    private static final String DATABASE = " from pg_database where datname = current_database()";

    private final Connection connection;

    DatabaseCheck(Connection connection) {
        this.connection = connection;
    }

    List<Finding> durability() throws SQLException {
        var values = new HashMap<String, String>();
        for (var name : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            values.put(name, one("show " + name));
        }
        return durability(values);
    }

    /** What is acknowledged must survive a power cut. */
    static List<Finding> durability(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(it -> it.getValue().equals("off"))
                .map(Map.Entry::getKey)
                .sorted()
                .map(it -> it.equals("data_checksums") ? Finding.warning(it) : Finding.broken(it))
                .toList();
    }

    List<Finding> writing() throws SQLException {
        return writing(
                one("select pg_encoding_to_char(encoding)" + DATABASE),
                one("select datlocprovider" + DATABASE),
                one("select datcollate" + DATABASE));
    }

    static List<Finding> writing(String encoding, String provider, String collation) {
        var findings = new ArrayList<Finding>();
        if (!encoding.equals("UTF8")) {
            findings.add(Finding.broken("encoding", encoding));
        }
        if (!provider.equals("i")) {
            findings.add(Finding.warning("sorting", collation));
        }
        return findings;
    }

    List<Finding> time(Clock clock) throws SQLException {
        var before = clock.instant();
        var theirs = Instant.ofEpochMilli(
                Long.parseLong(one("select (extract(epoch from clock_timestamp()) * 1000)::bigint")));
        return skew(Duration.between(clock.instant(), theirs), Duration.between(before, clock.instant()));
    }

    /** {@code asking}: how long the question itself took. */
    static List<Finding> skew(Duration ahead, Duration asking) {
        return ahead.abs().compareTo(SKEW.plus(asking)) > 0
                ? List.of(Finding.warning("clock_skew", ahead.abs().toSeconds()))
                : List.of();
    }

    List<Finding> roles(String application, String owner) throws SQLException {
        var findings = new ArrayList<Finding>();
        if (application.equals(owner)) {
            findings.add(Finding.warning("one_role", application));
        }
        var name = '\'' + application.replace("'", "''") + '\'';
        if (yes("select rolsuper from pg_roles where rolname = " + name)) {
            findings.add(Finding.broken("superuser", application));
        } else if (!application.equals(owner)
                && there("timeline")
                && yes("select has_table_privilege(" + name + ", 'timeline', 'update, delete, truncate')")) {
            findings.add(Finding.broken("timeline_open", application));
        }
        return findings;
    }

    static List<Finding> schema(MigrationInfo[] steps) {
        var findings = new ArrayList<Finding>();
        int pending = 0;
        for (var step : steps) {
            var state = step.getState();
            if (state.isFailed()) {
                findings.add(Finding.broken("migration_failed", String.valueOf(step.getVersion())));
            } else if (state.isApplied() && !state.isResolved()) {
                findings.add(Finding.broken("migration_newer", String.valueOf(step.getVersion())));
            } else if (!state.isApplied()) {
                pending++;
            }
        }
        if (pending > 0) {
            findings.add(Finding.warning("migration_pending", pending));
        }
        return findings;
    }

    boolean there(String table) throws SQLException {
        return yes("select to_regclass('public." + table + "') is not null");
    }

    private boolean yes(String question) throws SQLException {
        return Session.names(connection, question).contains("t");
    }

    private String one(String question) throws SQLException {
        return Session.names(connection, question).getFirst();
    }
}
