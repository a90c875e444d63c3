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

/** An amount that can be paid: not negative, below 10^12, with a currency and no more decimals than it has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Payable.Check.class)
@interface Payable {

    String message() default "{qingtian.Payable.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Payable, Amount> {

        @Override
        public boolean isValid(@Nullable Amount amount, ConstraintValidatorContext context) {
            if (amount == null || amount.isSound()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{qingtian.Payable.message}")
                    .addPropertyNode("amount")
                    .addConstraintViolation();
            return false;
        }
    }
}
