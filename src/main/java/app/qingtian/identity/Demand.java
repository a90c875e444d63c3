package app.qingtian.identity;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Of whom the house demands a second step: nobody, administrators, or everybody ({@code QINGTIAN_SECOND_STEP}). */
@Component
public class Demand {

    private enum Whom {
        OFF,
        ADMINISTRATORS,
        EVERYBODY
    }

    private final Whom whom;

    Demand(@Value("${qingtian.second-step:off}") String whom) {
        this.whom = Whom.valueOf(whom.strip().toUpperCase(Locale.ROOT));
    }

    /** They have to set it up before anything else opens. */
    public boolean owes(Account account) {
        return !account.secondStep()
                && switch (whom) {
                    case OFF -> false;
                    case ADMINISTRATORS -> account.person().roles().contains(Role.ADMINISTRATOR);
                    case EVERYBODY -> true;
                };
    }
}
