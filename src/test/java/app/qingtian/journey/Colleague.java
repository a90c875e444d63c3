package app.qingtian.journey;

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
import org.springframework.context.ApplicationContext;

/** A handler of the front door who comes in with a password of their own choice. */
record Colleague(String login, String name, String password) {

    private static final AtomicInteger HIRED = new AtomicInteger();
    private static final String PASSWORD = "雨过天晴 blue skies";

    static Colleague hired(ApplicationContext house, Language language) {
        var login = "journey-" + HIRED.incrementAndGet();
        var name = language == Language.ZH ? "沈知夏" : "Ada Finch";
        var person = new NewPerson(
                login,
                name,
                "021-5555 0190",
                house.getBean(Departments.class).frontDoor().id(),
                Set.of(Role.HANDLER),
                language,
                ZoneId.of("Asia/Shanghai"));
        var accounts = house.getBean(Accounts.class);
        var given = done(accounts.create(person, Instant.now()));
        var account = new Account(house.getBean(People.class).byId(given.id()).orElseThrow(), 0, true, false);
        done(accounts.choosePassword(account, new NewPassword(given.oneTimePassword(), PASSWORD), Instant.now()));
        return new Colleague(login, name, PASSWORD);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }
}
