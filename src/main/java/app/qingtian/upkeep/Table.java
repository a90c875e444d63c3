package app.qingtian.upkeep;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as PostgreSQL's catalogue knows it. Unlogged ones (counted attempts) and computed columns are not worth keeping. */
record Table(String name, List<String> columns, List<String> order) {

    static final String HISTORY = "flyway_schema_history";

    static final String ALL = """
            select c.relname,
                   array_agg(a.attname::text order by a.attnum) as columns,
                   coalesce((select array_agg(k.attname::text order by array_position(i.indkey::int2[], k.attnum))
                             from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
                             where i.indrelid = c.oid and i.indisprimary), '{ctid}') as key
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p'
              and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by c.oid, c.relname order by c.relname
            """;

    static List<Table> all(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), texts(rows, 2), texts(rows, 3)));
            }
        }
        return tables;
    }

    /** In the order of the key, so that the same rows always make the same bytes. */
    String out() {
        return "copy (select %s from %s order by %s) to stdout".formatted(list(columns), quoted(name), list(order));
    }

    String in() {
        return "copy %s (%s) from stdin".formatted(quoted(name), list(columns));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String list(List<String> names) {
        return names.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
