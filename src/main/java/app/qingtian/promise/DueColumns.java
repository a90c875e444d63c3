package app.qingtian.promise;

import app.qingtian.complaint.Basis;
import app.qingtian.complaint.Due;
import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several promises as columns, to be written by one statement; moments as texts, which the driver can put into an array. */
final class DueColumns {

    private DueColumns() {}

    /** By the names of the statement; {@code step} is when the ladder wants to look at one, null for never. */
    static Map<String, Object> of(List<Due> dues, Function<Due, @Nullable Instant> step) {
        return Map.of(
                "kinds", all(dues, Due::kind).toArray(String[]::new),
                "dues", all(dues, due -> moment(due.dueAt())).toArray(String[]::new),
                "regimes", bases(dues, Basis::regimeId).toArray(Long[]::new),
                "units", bases(dues, Basis::unit).toArray(String[]::new),
                "amounts", bases(dues, Basis::amount).toArray(Integer[]::new),
                "begins", bases(dues, basis -> moment(basis.begin())).toArray(String[]::new),
                "editions", bases(dues, Basis::editionId).toArray(Long[]::new),
                "steps", all(dues, due -> moment(step.apply(due))).toArray(String[]::new));
    }

    private static <T> List<@Nullable T> bases(List<Due> dues, Function<Basis, @Nullable T> part) {
        return all(dues, due -> due.basis() == null ? null : part.apply(due.basis()));
    }

    private static <T> List<@Nullable T> all(List<Due> dues, Function<Due, @Nullable T> part) {
        var parts = new ArrayList<@Nullable T>();
        dues.forEach(due -> parts.add(part.apply(due)));
        return parts;
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : String.valueOf(Times.sql(at));
    }
}
