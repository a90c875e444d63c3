package app.qingtian.kernel.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The most characters a text may have, counted as people count them: an emoji is one. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Limit.Check.class)
public @interface Limit {

    int value();

    String message() default "{qingtian.Limit.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points. */
    class Check implements ConstraintValidator<Limit, CharSequence> {

        private int most;

        @Override
        public void initialize(Limit limit) {
            most = limit.value();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.length() <= most || text.codePoints().count() <= most;
        }
    }
}
