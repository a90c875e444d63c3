package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.Departments;
import app.qingtian.identity.NewPassword;
import app.qingtian.identity.NewPerson;
import app.qingtian.identity.People;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Hires people for one test. */
@TestComponent
record Staff(Accounts accounts, People people, Departments departments) {

    static final String PASSWORD = "晴天里，泡好的第一杯茶";

    private static final AtomicInteger HIRED = new AtomicInteger();

    Accounts.Made hire(String login) {
        var person = new NewPerson(
                login,
                "李娜",
                "021-5555 0101",
                departments.frontDoor().id(),
                Set.of(Role.HANDLER),
                Language.EN,
                ZoneId.of("Europe/Paris"));
        return switch (accounts.create(person, Instant.now())) {
            case Outcome.Done<Accounts.Made>(var made) -> made;
            case Outcome.Refused<Accounts.Made> taken -> throw new IllegalStateException(login);
        };
    }

    /** Somebody who has chosen {@link #PASSWORD}. */
    Account settled() {
        var made = hire("somebody" + HIRED.incrementAndGet());
        var account = people.account(made.id()).orElseThrow();
        var chosen = accounts.choosePassword(account, new NewPassword(made.oneTimePassword(), PASSWORD), Instant.now());
        if (chosen instanceof Outcome.Refused<Account>(var refusal)) {
            throw new IllegalStateException(refusal.reason());
        }
        return people.account(made.id()).orElseThrow();
    }
}
