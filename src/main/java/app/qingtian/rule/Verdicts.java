package app.qingtian.rule;

import app.qingtian.complaint.Called;
import app.qingtian.complaint.Effect;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.promise.Regime;
import app.qingtian.promise.Regimes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a reading: done and noted, or noted why it could not be done. */
@Component
class Verdicts {

    private final Departments departments;
    private final Regimes regimes;

    Verdicts(Departments departments, Regimes regimes) {
        this.departments = departments;
        this.regimes = regimes;
    }

    /** The department that receives it; null where none was named or it cannot. */
    @Nullable Department department(Reading reading, List<Effect> effects) {
        var rule = reading.department();
        var key = rule == null ? null : rule.then().department();
        if (rule == null || key == null) {
            return null;
        }
        var named = departments.byKey(key);
        var able = named.filter(Department::canBeReferredTo).orElse(null);
        var called = named.map(it -> new Called(it.key(), 0, it.zh(), it.en())).orElse(new Called(key, 0, key, key));
        effects.add(new Effect(able == null ? "IGNORED_DEPARTMENT" : "DEPARTMENT", called, rule.called()));
        return able;
    }

    /** The regime that is chosen; null where none was named or it does not hold. */
    @Nullable Regime regime(Reading reading, List<Effect> effects) {
        var rule = reading.regime();
        var key = rule == null ? null : rule.then().regime();
        if (rule == null || key == null) {
            return null;
        }
        var holding = regimes.holding(key).orElse(null);
        var called = regimes.byKey(key).map(Regime::called).orElse(new Called(key, 0, key, key));
        effects.add(
                holding == null
                        ? new Effect("IGNORED_REGIME", called, rule.called())
                        : new Effect("REGIME", holding.called(), rule.called()));
        return holding;
    }

    static void severity(Reading reading, List<Effect> effects) {
        var rule = reading.severity();
        var pressing = reading.pressing();
        if (rule != null && pressing != null) {
            effects.add(new Effect("SEVERITY", new Called(pressing.name(), 0, "", ""), rule.called()));
        }
    }

    static void confidence(Reading reading, List<Effect> effects) {
        var rule = reading.confidential();
        if (rule != null) {
            effects.add(new Effect(Effect.CONFIDENTIAL, new Called(Effect.CONFIDENTIAL, 0, "", ""), rule.called()));
        }
    }
}
