package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Administrators let people back in; who did what for whom, and why, stays. */
@Component
public class Aids {

    /** A link to choose a new password, the second step and all passkeys taken away, or every session ended. */
    public enum What {
        LINK,
        SECOND_STEP,
        SESSIONS
    }

    /** What to do, and why. */
    public record Wish(What what, String reason) {}

    /** What was done; {@code path} is the link to hand over, told only now. */
    public record Given(What what, @Nullable String path) {}

    private final People people;
    private final Resets resets;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final ResetStore store;

    Aids(People people, Resets resets, SecondSteps steps, Passkeys passkeys, Accounts accounts, ResetStore store) {
        this.people = people;
        this.resets = resets;
        this.steps = steps;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.store = store;
    }

    /** Refused where the reader is no administrator, nobody has this login, they left, or there is no second step to take away. */
    @Transactional
    public Outcome<Given> give(Reader reader, String login, Wish wish, Instant now) {
        var found = people.byLogin(login);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var person = found.get();
        if (people.account(person.id()).filter(Account::active).isEmpty()) {
            return Outcome.refused(Refusal.of("person_left", person.name()));
        }
        var given = given(reader, person, wish.what(), now);
        if (given instanceof Outcome.Done<Given>) {
            store.aided(person.id(), wish, reader.personId(), now);
        }
        return given;
    }

    private Outcome<Given> given(Reader reader, Person person, What what, Instant now) {
        return switch (what) {
            case LINK -> Outcome.done(new Given(what, resets.handed(person.id(), now)));
            case SECOND_STEP ->
                // both, not one or the other
                steps.end(person, reader.personId(), now) | passkeys.endAll(person, reader.personId(), now)
                        ? Outcome.done(new Given(what, null))
                        : Outcome.refused(Refusal.of("second_step_none", person.name()));
            case SESSIONS -> {
                accounts.endSessions(person.id());
                yield Outcome.done(new Given(what, null));
            }
        };
    }
}
