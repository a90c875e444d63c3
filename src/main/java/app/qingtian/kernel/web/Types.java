package app.qingtian.kernel.web;

import app.qingtian.kernel.web.Trouble.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what kind of value a field wants, when it got another. */
record Types(Ui ui) {

    Fault fault(String field, @Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            return new Fault(field, "not_allowed", ui.t("fault.not_allowed", allowed(wanted)));
        }
        return new Fault(field, "type", ui.t("fault." + kind(wanted)));
    }

    private String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.joining(ui.t("fault.comma")));
    }

    private static String kind(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "type";
        }
        if (wanted == String.class) {
            return "text";
        }
        if (wanted == Instant.class) {
            return "moment";
        }
        if (wanted == LocalDate.class) {
            return "day";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
            return "number";
        }
        return Collection.class.isAssignableFrom(wanted) ? "list" : "type";
    }
}
