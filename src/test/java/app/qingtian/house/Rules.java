package app.qingtian.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** What the compiler cannot say of this house. */
final class Rules {

    private static final Set<Class<?>> CALENDARS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    private Rules() {}

    static final ArchRule NAMES_ARE_WORDS_OF_THE_DESK = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Service)")
            .because("names are the words people say at the desk");

    static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("now() without a clock, or the system's milliseconds") {
                @Override
                public boolean test(JavaMethodCall call) {
                    var owner = call.getTargetOwner();
                    boolean calendar = CALENDARS.stream().anyMatch(owner::isEquivalentTo)
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    return calendar
                            || (owner.isEquivalentTo(System.class)
                                    && call.getName().equals("currentTimeMillis"));
                }
            })
            .because("the house has one clock, and tests set it");

    static final ArchRule STORES_STAY_INSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .notBePublic()
            .because("a room is entered by its door");

    static final ArchRule CONTROLLERS_HOLD_NO_SQL = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store")
            .because("pages and API go through the same door");

    static final ArchRule TRANSACTIONS_BEGIN_AT_DOORS = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideOutsideOfPackage("..web..")
            .because("the door is the transaction");

    static final ArchRule WHAT_IS_NEEDED_COMES_BY_CONSTRUCTOR =
            fields().should(not(com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith(Autowired.class)));

    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .areRecords()
            .or()
            .areEnums()
            .or()
            .areInterfaces()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("what decides knows no clock and no database");
}
