package app.qingtian.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A maintenance connection: its own way of writing values, whatever the server's settings are. */
final class Session {

    static final String SEQUENCES =
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1";

    private Session() {}

    /** For the present transaction. */
    static void plain(Connection connection) throws SQLException {
        run(connection, """
                set local datestyle = 'ISO, MDY';
                set local timezone = 'UTC';
                set local intervalstyle = 'postgres';
                set local bytea_output = 'hex';
                set local extra_float_digits = 1;
                set local statement_timeout = 0;
                set local search_path = public""");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(names(connection, sql).getFirst());
    }
}
