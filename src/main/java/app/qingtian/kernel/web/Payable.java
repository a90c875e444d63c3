package app.qingtian.kernel.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An amount that can be paid: not negative, below 10^12, with a currency and no more decimals than it has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Payable.Check.class)
public @interface Payable {

    String message() default "{qingtian.Payable.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whatever has an amount and its currency, or neither. */
    interface Sum {

        BigDecimal MOST = new BigDecimal("1000000000000");

        @Nullable BigDecimal amount();

        @Nullable Currency currency();

        default boolean payable() {
            var amount = amount();
            var currency = currency();
            return amount == null
                    || currency != null
                            && amount.signum() >= 0
                            && amount.compareTo(MOST) < 0
                            && amount.scale() <= currency.getDefaultFractionDigits();
        }
    }

    /** Tells the fault of the amount, whatever holds it. */
    class Check implements ConstraintValidator<Payable, Sum> {

        @Override
        public boolean isValid(@Nullable Sum sum, ConstraintValidatorContext context) {
            if (sum == null || sum.payable()) {
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
