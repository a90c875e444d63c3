package app.qingtian.kernel.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** One thing that can be chosen in a form. */
public record Option(String value, String label) {

    /** Every value of an enum, in the words of {@code <prefix>.<value in lower case>}. */
    public static <E extends Enum<E>> List<Option> each(Ui ui, String prefix, Class<E> type) {
        return each(ui, prefix, List.of(type.getEnumConstants()));
    }

    /** Some of them, in the order given. */
    public static <E extends Enum<E>> List<Option> each(Ui ui, String prefix, Collection<E> values) {
        return values.stream()
                .map(value -> new Option(
                        value.name(), ui.t(prefix + "." + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
