package app.qingtian.calendar.web;

import app.qingtian.calendar.Slot;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hours of a day as people write them: {@code 09:00-12:00 13:30-17:30}; blank for a free day. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Hours.Check.class)
public @interface Hours {

    /** Nobody's day has more. */
    int MOST = 12;

    String message() default "{qingtian.Hours.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads them. */
    class Check implements ConstraintValidator<Hours, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return read(text).isPresent();
        }

        static Optional<List<Slot>> read(@Nullable String text) {
            var slots = new ArrayList<Slot>();
            if (text != null && !text.isBlank()) {
                for (var part : text.strip().split("[\\s,，、;；]+(?=\\d)")) {
                    var slot = Slot.read(part.replace('：', ':'));
                    if (slot.isEmpty() || slots.size() == MOST) {
                        return Optional.empty();
                    }
                    slots.add(slot.get());
                }
            }
            return Optional.of(slots);
        }
    }
}
