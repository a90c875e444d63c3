package app.qingtian.kernel.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day, or a moment, that a house can have to do with: from 1900 until 2199. Whether it is over already does not matter. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Plausible.OfDay.class, Plausible.OfMoment.class})
public @interface Plausible {

    String message() default "{qingtian.Plausible.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of a day. */
    class OfDay implements ConstraintValidator<Plausible, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate BEYOND = LocalDate.of(2200, 1, 1);

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(FIRST) && day.isBefore(BEYOND);
        }
    }

    /** Of a moment, whatever the zone. */
    class OfMoment implements ConstraintValidator<Plausible, Instant> {

        private static final Instant FIRST =
                OfDay.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        private static final Instant BEYOND =
                OfDay.BEYOND.atStartOfDay(ZoneOffset.UTC).toInstant();

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null || !moment.isBefore(FIRST) && moment.isBefore(BEYOND);
        }
    }
}
