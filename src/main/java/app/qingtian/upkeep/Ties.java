package app.qingtian.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What ties rows together: references and triggers. Loosened while rows come in any order and must stay as they are (the
 * timeline's trigger would make hashes of its own), then tied again, which checks every reference, those too that are not checked day by day (decision 23).
 */
record Ties(List<String> again) {

    private static final String REFERENCES = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                          replace(pg_get_constraintdef(oid), ' NOT ENFORCED', '')),
                   case when not conenforced
                        then format('alter table %s alter constraint %I not enforced', conrelid::regclass, conname) end
            from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname
            """;

    static Ties loosen(Connection connection, List<Table> tables) throws SQLException {
        var drops = new ArrayList<String>();
        var again = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                again.add(rows.getString(2));
                var relaxed = rows.getString(3);
                if (relaxed != null) {
                    again.add(relaxed);
                }
            }
        }
        for (var drop : drops) {
            Session.run(connection, drop);
        }
        for (var table : tables) {
            var name = Table.quoted(table.name());
            Session.run(connection, "alter table " + name + " disable trigger user");
            Session.run(connection, "truncate " + name); // what the schema brings along: the lists, its own history
            again.add("alter table " + name + " enable trigger user");
        }
        return new Ties(again);
    }

    void tie(Connection connection) throws SQLException {
        for (var step : again) {
            try {
                Session.run(connection, step);
            } catch (SQLException e) {
                throw BackupProblem.didNotFit(step, e);
            }
        }
    }
}
