package app.qingtian.kernel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One thing that can be chosen in a form. */
public record Option(String value, String label) {

    /** Every value of an enum, in the words of {@code <prefix>.<value in lower case>}. */
    public static <E extends Enum<E>> List<Option> each(Ui ui, String prefix, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(
                        value.name(), ui.t(prefix + "." + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
