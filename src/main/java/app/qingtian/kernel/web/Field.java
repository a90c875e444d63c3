package app.qingtian.kernel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a {@link Form}: what it asks, not what was answered. */
public record Field(String name, Kind kind, List<Option> options, Traits traits) {

    /** What a field looks like and sends. */
    public enum Kind {
        TEXT,
        AREA,
        CHOICE,
        RADIOS,
        CHECKS,
        MOMENT,
        DAY,
        MONEY,
        SPAN,
        CHECK,
        FILES,
        HIDDEN,
        NOTE
    }

    /** What may be said of any field: the HTML attributes of the same names. */
    public record Traits(
            boolean required,
            String type,
            @Nullable Integer maxlength,
            @Nullable Integer rows,
            @Nullable String inputmode,
            @Nullable String autocomplete) {

        static final Traits PLAIN = new Traits(false, "text", null, null, null, null);
    }

    static Field of(String name, Kind kind) {
        return new Field(name, kind, List.of(), Traits.PLAIN);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    Field options(List<Option> others) {
        return new Field(name, kind, List.copyOf(others), traits);
    }

    Field traits(Traits others) {
        return new Field(name, kind, options, others);
    }

    Field required() {
        return traits(
                new Traits(true, traits.type, traits.maxlength, traits.rows, traits.inputmode, traits.autocomplete));
    }

    Field type(String type) {
        return traits(new Traits(
                traits.required, type, traits.maxlength, traits.rows, traits.inputmode, traits.autocomplete));
    }

    Field limit(int points) {
        return traits(
                new Traits(traits.required, traits.type, points, traits.rows, traits.inputmode, traits.autocomplete));
    }

    Field rows(int rows) {
        return traits(new Traits(
                traits.required, traits.type, traits.maxlength, rows, traits.inputmode, traits.autocomplete));
    }

    Field inputmode(String mode) {
        return traits(
                new Traits(traits.required, traits.type, traits.maxlength, traits.rows, mode, traits.autocomplete));
    }

    Field autocomplete(String purpose) {
        return traits(
                new Traits(traits.required, traits.type, traits.maxlength, traits.rows, traits.inputmode, purpose));
    }
}
