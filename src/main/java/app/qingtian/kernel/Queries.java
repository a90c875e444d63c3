package app.qingtian.kernel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks the database. However many statements a {@link Query} is made of, they travel together, and so do the answers: on a page
 * of ten small questions, the way there and back costs more than finding the answers (decision 13).
 */
@Component
public class Queries {

    private static final int SHAPES = 512;
    private static final MapSqlParameterSource NO_VALUES = new MapSqlParameterSource();

    private final JdbcOperations jdbc;
    private final ConcurrentLruCache<String, Shape> shapes = new ConcurrentLruCache<>(SHAPES, Shape::of);

    Queries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement as PostgreSQL's driver wants it, and the names of the values it asks for. */
    private record Shape(ParsedSql names, String sql) {

        static Shape of(String statement) {
            var names = NamedParameterUtils.parseSqlStatement(statement);
            return new Shape(names, NamedParameterUtils.substituteNamedParameters(names, NO_VALUES));
        }
    }

    /** A statement to be filled with values. */
    public Query.Draft sql(String sql) {
        return new Query.Draft(this, sql);
    }

    <T> T ask(Query<T> query) {
        var sql = new StringBuilder();
        var values = new ArrayList<@Nullable Object>();
        for (var part : query.parts()) {
            var shape = shapes.get(part.sql());
            sql.append(sql.isEmpty() ? "" : ";\n").append(shape.sql());
            values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(
                    shape.names(), new MapSqlParameterSource(part.values()), null)));
        }
        PreparedStatementCallback<T> asking = statement -> {
            fill(statement, values);
            statement.execute();
            return query.read(answers(statement));
        };
        return jdbc.execute(sql.toString(), asking);
    }

    private static void fill(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(i));
        }
    }

    /** The rows of the first statement, then those of the next: the driver closes the ones before. */
    private static Query.Answers answers(PreparedStatement statement) {
        var begun = new boolean[1];
        return () -> {
            if (begun[0] && !statement.getMoreResults()) {
                throw new SQLException("fewer answers than questions");
            }
            begun[0] = true;
            return statement.getResultSet();
        };
    }
}
