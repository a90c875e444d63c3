package app.qingtian.upkeep;

import app.qingtian.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;

/** The tables of any release up to this one, made by the migrations themselves, inside a transaction of ours. */
final class Schema {

    /** Everything of ours but the history; extensions stay. */
    private static final String CLEAR = """
            do $$
            declare
              commands text[];
              command text;
            begin
              select array_agg(c) into commands from (
                select format('drop %s if exists %s cascade', case relkind when 'S' then 'sequence' when 'v' then 'view'
                              when 'm' then 'materialized view' else 'table' end, oid::regclass) as c
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
                  and relname <> 'flyway_schema_history' and not exists
                      (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid
                       and deptype in ('i', 'e'))
                union all
                select format('drop routine if exists %s cascade', oid::regprocedure)
                from pg_proc where pronamespace = 'public'::regnamespace and not exists
                      (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
              ) everything;
              foreach command in array coalesce(commands, '{}') loop
                execute command;
              end loop;
            end
            $$
            """;

    private final Database database;
    private final List<MigrationInfo> known;

    Schema(Database database) {
        this.database = database;
        this.known = Arrays.stream(database.flyway().info().all())
                .filter(it -> it.getVersion() != null && it.isVersioned())
                .toList();
    }

    /** Whether this release can make the tables of that backup. */
    void check(Manifest backup) {
        for (var step : backup.schema()) {
            var ours = known.stream()
                    .filter(it -> it.getVersion().getVersion().equals(step.version()))
                    .findFirst()
                    .orElseThrow(() -> BackupProblem.newer(backup.version(), latest()));
            var resolved = ours.getResolvedChecksum();
            if (resolved != null && !Objects.equals(resolved, step.checksum())) {
                throw BackupProblem.otherHistory(step.version());
            }
        }
    }

    void make(Connection connection, Manifest backup) throws SQLException, IOException {
        Session.run(connection, CLEAR);
        for (var step : backup.schema()) {
            var script = known.stream()
                    .filter(it -> it.getVersion().getVersion().equals(step.version()))
                    .findFirst()
                    .orElseThrow();
            Session.run(connection, text(script));
        }
    }

    private String text(MigrationInfo script) throws IOException {
        var text =
                new ClassPathResource("db/migration/" + script.getScript()).getContentAsString(StandardCharsets.UTF_8);
        return text.replace("${application}", database.application().user());
    }

    private String latest() {
        return known.getLast().getVersion().getVersion();
    }
}
