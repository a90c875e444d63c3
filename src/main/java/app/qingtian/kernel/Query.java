package app.qingtian.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/** A question to the database that has not been asked yet, and how its answer is read. Several can be asked at once. */
public final class Query<T> {

    private final Queries queries;
    private final List<Part> parts;
    private final Reading<T> reading;

    private Query(Queries queries, List<Part> parts, Reading<T> reading) {
        this.queries = queries;
        this.parts = parts;
        this.reading = reading;
    }

    /** One statement with its values by name. */
    record Part(String sql, Map<String, @Nullable Object> values) {}

    /** Where the rows come from, statement by statement. */
    @FunctionalInterface
    interface Answers {
        ResultSet next() throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Answers answers) throws SQLException;
    }

    /** Asks: within the transaction there is; without one, all that it is made of is one. */
    public T ask() {
        return queries.ask(this);
    }

    /** Both in one round trip. */
    public <U, R> Query<R> and(Query<U> other, BiFunction<T, U, R> together) {
        return new Query<>(
                queries,
                Stream.concat(parts.stream(), other.parts.stream()).toList(),
                answers -> together.apply(reading.read(answers), other.reading.read(answers)));
    }

    /** All three in one round trip. */
    public <U, V, R> Query<R> and(Query<U> second, Query<V> third, Joining<T, U, V, R> together) {
        return and(second, Two::new).and(third, (two, last) -> together.join(two.first(), two.second(), last));
    }

    private record Two<T, U>(T first, U second) {}

    /** Makes one of three. */
    @FunctionalInterface
    public interface Joining<T, U, V, R> {
        R join(T first, U second, V third);
    }

    public <R> Query<R> map(Function<T, R> change) {
        return new Query<>(queries, parts, answers -> change.apply(reading.read(answers)));
    }

    List<Part> parts() {
        return parts;
    }

    T read(Answers answers) throws SQLException {
        return reading.read(answers);
    }

    /** A statement whose values are being filled in. */
    public static final class Draft {

        private static final Part GENERIC =
                new Part("select set_config('plan_cache_mode', 'force_generic_plan', true)", Map.of());

        private final Queries queries;
        private final String sql;
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private boolean generic;

        Draft(Queries queries, String sql) {
            this.queries = queries;
            this.sql = sql;
        }

        /** One value; several go as one array. */
        public Draft param(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        public Draft params(Map<String, ? extends @Nullable Object> more) {
            values.putAll(more);
            return this;
        }

        public <T> Query<List<T>> list(RowMapper<T> row) {
            return read(new RowMapperResultSetExtractor<>(row));
        }

        public <T> Query<Optional<T>> optional(RowMapper<T> row) {
            return list(row).map(DataAccessUtils::optionalResult);
        }

        public <T> Query<T> single(RowMapper<T> row) {
            return list(row).map(DataAccessUtils::requiredSingleResult);
        }

        /**
         * For a statement whose best plan is the same for all values: PostgreSQL, which would rather look again each time,
         * plans it once a connection. It holds to the end of the transaction; without one, for what follows in the same round trip.
         */
        public Draft plannedOnce() {
            generic = true;
            return this;
        }

        /** The rows read by hand. */
        public <T> Query<T> read(ResultSetExtractor<T> rows) {
            var asked =
                    new Query<>(queries, List.of(new Part(sql, values)), answers -> rows.extractData(answers.next()));
            return generic
                    ? new Query<>(queries, List.of(GENERIC), Answers::next).and(asked, (_, found) -> found)
                    : asked;
        }
    }
}
