package app.qingtian.kernel.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment something can be promised for: after now, and within two years. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Ahead.Check.class)
public @interface Ahead {

    String message() default "{qingtian.Ahead.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with the house's clock. */
    class Check implements ConstraintValidator<Ahead, Instant> {

        private static final Duration FARTHEST = Duration.ofDays(731);

        private final Clock clock;

        public Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null
                    || moment.isAfter(clock.instant())
                            && moment.isBefore(clock.instant().plus(FARTHEST));
        }
    }
}
