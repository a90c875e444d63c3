package app.qingtian.kernel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form ready to be written: every word said, every value as text. {@code wrong} names the fields to look at again. */
public record FormView(
        Head head,
        List<Line> lines,
        List<Line> wrong,
        @Nullable String refused) {

    /** The line of one field, for a page that places its fields by hand. */
    public Line line(String name) {
        return lines.stream()
                .filter(line -> line.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What stands around the fields. */
    public record Head(
            String id,
            String title,
            @Nullable String intro,
            String action,
            String submit,
            @Nullable String cancel,
            boolean upload) {}

    /** One field with its label, its values and what is wrong with it. */
    public record Line(
            Field field,
            String id,
            String label,
            @Nullable String hint,
            List<String> values,
            @Nullable String wrong,
            boolean first) {

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** The currency beside the amount. */
        public String second() {
            return values.size() < 2 ? "" : values.get(1);
        }

        public boolean has(String option) {
            return values.contains(option);
        }

        public boolean is(String kind) {
            return field.kind().name().equals(kind);
        }

        /** The ids of hint and fault, for {@code aria-describedby}; null if there is neither. */
        public @Nullable String describedBy() {
            if (hint == null && wrong == null) {
                return null;
            }
            return (hint == null ? "" : id + "-hint ") + (wrong == null ? "" : id + "-wrong");
        }

        public @Nullable String invalid() {
            return wrong == null ? null : "true";
        }
    }
}
