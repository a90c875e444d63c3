package app.qingtian.catalogue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Collectors;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** A code that may be chosen today in the catalogue named; whoever sends another is told which there are. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Code.Check.class)
public @interface Code {

    String value();

    String message() default "{qingtian.Code.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks into the catalogue as it is now. */
    class Check implements ConstraintValidator<Code, String> {

        private final Catalogues catalogues;
        private String catalogue = "";

        public Check(Catalogues catalogues) {
            this.catalogues = catalogues;
        }

        @Override
        public void initialize(Code code) {
            catalogue = code.value();
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code == null || catalogues.has(catalogue, code)) {
                return true;
            }
            var allowed = catalogues.of(catalogue).stream().map(Entry::code).collect(Collectors.joining(", "));
            context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("allowed", allowed);
            return false;
        }
    }
}
