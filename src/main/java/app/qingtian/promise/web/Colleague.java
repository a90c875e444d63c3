package app.qingtian.promise.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The login of somebody who works here today. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Colleague.Check.class)
@interface Colleague {

    String message() default "{qingtian.Colleague.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks into the directory. */
    class Check implements ConstraintValidator<Colleague, String> {

        private final People people;

        public Check(People people) {
            this.people = people;
        }

        @Override
        public boolean isValid(@Nullable String login, ConstraintValidatorContext context) {
            return login == null
                    || people.byLogin(login)
                            .flatMap(person -> people.account(person.id()))
                            .filter(Account::active)
                            .isPresent();
        }
    }
}
