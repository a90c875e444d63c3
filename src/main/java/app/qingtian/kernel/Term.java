package app.qingtian.kernel;

import java.util.Locale;

/** A detail that has words of its own, such as a stage: said in the reader's language when it is shown. */
public record Term(String key) {

    /** {@code stage.lodged}, {@code promise.kind.reply}: the type and the value, in words of small letters. */
    public static Term of(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", ".");
        return new Term((type + "." + value.name()).toLowerCase(Locale.ROOT));
    }
}
