package app.qingtian.complaint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The eight record points (REC-01) and what goes with them (REC-03 motive and urgency, REC-04 suggestion). What the handler
 * left blank and the customer said counts as filled.
 */
public record RecordPoints(
        @Nullable String what,
        @Nullable Instant happenedAt,
        @Nullable String service,
        @Nullable String persons,
        @Nullable String realReason,
        @Nullable String wished,
        @Nullable Excess excessive,
        @Nullable Face face,
        @Nullable String motive,
        @Nullable Urgency urgency,
        @Nullable String suggestion) {

    /** The customer's segment where it stands among what was written down; it is none of these points. */
    public static final String SEGMENT = "segment";

    public static final RecordPoints BLANK =
            new RecordPoints(null, null, null, null, null, null, null, null, null, null, null);

    /** The eight, by the name of each, in their order. */
    public Map<String, @Nullable Object> points() {
        var points = new LinkedHashMap<String, @Nullable Object>();
        points.put("what", what);
        points.put("happenedAt", happenedAt);
        points.put("service", service);
        points.put("persons", persons);
        points.put("realReason", realReason);
        points.put("wished", wished);
        points.put("excessive", excessive);
        points.put("face", face);
        return points;
    }

    public int completeness() {
        return 8 - blanks().size();
    }

    public List<String> blanks() {
        return points().entrySet().stream()
                .filter(point -> point.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** These points, and the customer's own where one is blank. */
    public RecordPoints over(RecordPoints said) {
        return new RecordPoints(
                or(what, said.what),
                or(happenedAt, said.happenedAt),
                or(service, said.service),
                or(persons, said.persons),
                or(realReason, said.realReason),
                or(wished, said.wished),
                or(excessive, said.excessive),
                or(face, said.face),
                or(motive, said.motive),
                or(urgency, said.urgency),
                or(suggestion, said.suggestion));
    }

    RecordPoints pressing(Urgency now) {
        return new RecordPoints(
                what, happenedAt, service, persons, realReason, wished, excessive, face, motive, now, suggestion);
    }

    /** Field by field, what differs from {@code before}: old value, new value; a blank is an empty string. */
    Map<String, List<String>> changesFrom(RecordPoints before) {
        var changes = new LinkedHashMap<String, List<String>>();
        var old = before.all();
        all().forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                changes.put(name, List.of(text(old.get(name)), text(value)));
            }
        });
        return changes;
    }

    /** The eight and what goes with them, by the name of each, in the order in which they are asked. */
    public Map<String, @Nullable Object> all() {
        var all = points();
        all.put("motive", motive);
        all.put("urgency", urgency);
        all.put("suggestion", suggestion);
        return all;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> @Nullable T or(@Nullable T mine, @Nullable T other) {
        return mine != null ? mine : other;
    }
}
