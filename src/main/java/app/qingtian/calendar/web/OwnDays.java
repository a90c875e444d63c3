package app.qingtian.calendar.web;

import app.qingtian.calendar.SpecialDay;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Days of a calendar's own, one a line: {@code 2026-12-31 Stocktaking free}, {@code 2026-10-17 Fair work}, or with hours,
 * {@code 2026-12-24 Christmas Eve 09:00-12:00}. In Chinese {@code 休} and {@code 班}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OwnDays.Check.class)
public @interface OwnDays {

    String message() default "{qingtian.OwnDays.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads them, and names the first line that cannot be read. */
    class Check implements ConstraintValidator<OwnDays, String> {

        private static final int MOST = 500;
        private static final Pattern LINE = Pattern.compile(
                "(\\d{4}-\\d{2}-\\d{2})\\s+(\\S.{0,59}?)\\s+(休|班|free|off|work|\\d{1,2}:\\d{2}\\s*[-–].*)",
                Pattern.CASE_INSENSITIVE);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            var days = new TreeMap<LocalDate, SpecialDay>();
            var wrong = read(text, days);
            if (wrong == null) {
                return true;
            }
            context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("line", wrong);
            return false;
        }

        static SortedMap<LocalDate, SpecialDay> read(@Nullable String text) {
            var days = new TreeMap<LocalDate, SpecialDay>();
            read(text, days);
            return days;
        }

        /** The first line that is wrong: unreadable, a date twice, or one line too many. */
        private static @Nullable String read(@Nullable String text, Map<LocalDate, SpecialDay> days) {
            for (var line : text == null ? new String[0] : text.split("\n")) {
                if (!line.isBlank() && (days.size() == MOST || !put(line.strip(), days))) {
                    return line.strip();
                }
            }
            return null;
        }

        private static boolean put(String line, Map<LocalDate, SpecialDay> days) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                return false;
            }
            try {
                var day = day(parts.group(2), parts.group(3).toLowerCase(java.util.Locale.ROOT));
                return day != null && days.putIfAbsent(LocalDate.parse(parts.group(1)), day) == null;
            } catch (DateTimeParseException unreadable) {
                return false;
            }
        }

        private static @Nullable SpecialDay day(String name, String what) {
            return switch (what) {
                case "休", "free", "off" -> SpecialDay.free(name);
                case "班", "work" -> SpecialDay.worked(name);
                default ->
                    Hours.Check.read(what)
                            .map(hours -> new SpecialDay(name, true, hours))
                            .orElse(null);
            };
        }
    }
}
