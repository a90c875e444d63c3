package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How somebody comes in of whom nobody knows a password: they choose their first one by a link (decision 22). */
@Component
public class Entrance {

    private final Accounts accounts;

    Entrance(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Refused as {@code login_taken}. The address is where a link can be sent to, if there is one. */
    @Transactional
    public Outcome<Long> enter(NewPerson person, @Nullable String email, Instant now) {
        return accounts.create(person, now).map(made -> {
            accounts.reach(made.id(), email);
            return made.id();
        });
    }
}
