package app.qingtian.rule;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.Regimes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is wrong with a rule as it is written: asked when it is written, and again when it is switched on. */
@Component
class RuleFlaws {

    private final Departments departments;
    private final Regimes regimes;

    RuleFlaws(Departments departments, Regimes regimes) {
        this.departments = departments;
        this.regimes = regimes;
    }

    /** Why nobody could carry it out: 422. */
    Optional<Refusal> of(Rule.Sentence terms) {
        var then = terms.then();
        if (then.isNothing()) {
            return Optional.of(new Refusal("rule_without_effect", 422, List.of()));
        }
        if (then.department() != null
                && departments
                        .byKey(then.department())
                        .filter(Department::canBeReferredTo)
                        .isEmpty()) {
            return Optional.of(new Refusal("rule_department_cannot", 422, List.of(then.department())));
        }
        return then.regime() != null && regimes.byKey(then.regime()).isEmpty()
                ? Optional.of(new Refusal("rule_regime_unknown", 422, List.of(then.regime())))
                : Optional.empty();
    }
}
