package app.qingtian.journey;

import app.qingtian.identity.Account;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.Department;
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

/** Somebody who comes in with a password of their own choice: a handler of the front door, unless another place is named. */
record Colleague(String login, String name, String password) {

    private static final AtomicInteger HIRED = new AtomicInteger();
    private static final String PASSWORD = "雨过天晴 blue skies";

    static Colleague hired(ApplicationContext house, Language language) {
        return hired(house, house.getBean(Departments.class).frontDoor(), Role.HANDLER, language);
    }

    static Colleague hired(ApplicationContext house, String department, Role role) {
        var place = house.getBean(Departments.class).byKey(department).orElseThrow();
        return hired(house, place, role, Language.ZH);
    }

    private static Colleague hired(ApplicationContext house, Department department, Role role, Language language) {
        var login = "journey-" + HIRED.incrementAndGet();
        var name = language == Language.ZH ? "沈知夏" : "Ada Finch";
        var person = new NewPerson(
                login, name, "021-5555 0190", department.id(), Set.of(role), language, ZoneId.of("Asia/Shanghai"));
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
