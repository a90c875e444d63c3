package app.qingtian.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.qingtian.house.offender.ControllerWithSql;
import app.qingtian.house.offender.DecisionWithAClock;
import app.qingtian.house.offender.FieldsFilledFromOutside;
import app.qingtian.house.offender.OpenStore;
import app.qingtian.house.offender.OwnTime;
import app.qingtian.house.offender.PromiseManager;
import app.qingtian.house.offender.web.TransactionInThePage;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.qingtian");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(Rules.NAMES_ARE_WORDS_OF_THE_DESK, PromiseManager.class),
                arguments(Rules.TIME_IS_AN_ARGUMENT, OwnTime.class),
                arguments(Rules.STORES_STAY_INSIDE, OpenStore.class),
                arguments(Rules.CONTROLLERS_HOLD_NO_SQL, ControllerWithSql.class),
                arguments(Rules.TRANSACTIONS_BEGIN_AT_DOORS, TransactionInThePage.class),
                arguments(Rules.WHAT_IS_NEEDED_COMES_BY_CONSTRUCTOR, FieldsFilledFromOutside.class),
                arguments(Rules.DECISIONS_ARE_PURE, DecisionWithAClock.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeepsTheRuleAndTheOffenderIsCaught(ArchRule rule, Class<?> offender) {
        rule.check(HOUSE);
        var caught = rule.evaluate(new ClassFileImporter().importClasses(offender));
        assertThat(caught.hasViolation()).as("the rule bites").isTrue();
    }
}
