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

/** A moment something can have happened: from 1970 until now (five minutes of grace for clocks that go wrong). */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Sensible.Check.class)
public @interface Sensible {

    String message() default "{qingtian.Sensible.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with the house's clock. */
    class Check implements ConstraintValidator<Sensible, Instant> {

        private static final Duration GRACE = Duration.ofMinutes(5);

        private final Clock clock;

        public Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null
                    || !moment.isBefore(Instant.EPOCH)
                            && !moment.isAfter(clock.instant().plus(GRACE));
        }
    }
}
