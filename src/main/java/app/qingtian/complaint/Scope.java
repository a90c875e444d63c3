package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader may see, as a part of every query: everything, or what they own or wrote down, what their department owns,
 * and what their department was asked about. Whoever sees everything gets a text without a condition: were it a parameter,
 * PostgreSQL would plan the statement anew each time, which costs more than to answer it.
 */
public final class Scope {

    public static final String SQL = """
            (c.owner_id = :me or c.department_id = :mine or c.lodged_by = :me
             or exists (select 1 from involvement i where i.department_id = :mine and i.complaint_id = c.id))""";

    private Scope() {}

    /** A statement that holds {@link #SQL}, as it is for this reader. */
    public static String sql(Reader reader, String statement) {
        if (reader.seesAll()) {
            return statement.replace(SQL, "true");
        }
        return reader.standsFor().isEmpty() ? statement : statement.replace(SQL, wider(reader.standsFor()));
    }

    /** Also what those departments were asked about for whose liaison they act today. */
    private static String wider(Set<Long> departments) {
        var ids = departments.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return "(" + SQL + " or exists (select 1 from involvement s where s.department_id in (" + ids
                + ") and s.complaint_id = c.id))";
    }

    public static Map<String, Object> of(Reader reader) {
        return Map.of("me", reader.personId(), "mine", reader.departmentId());
    }
}
