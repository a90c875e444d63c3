package app.qingtian.world;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.NewPerson;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Newcomers and departments of their own, for a test that changes who is there: the cast stays as it is. */
public final class Newcomers {

    private static final AtomicInteger HIRED = new AtomicInteger();

    private final ApplicationContext house;

    public Newcomers(ApplicationContext house) {
        this.house = house;
    }

    /** Somebody new of a department, by the name of their login. */
    public Clerk hired(Role role, String department) {
        int number = HIRED.incrementAndGet();
        var home = departments().byKey(department).orElseThrow();
        var newcomer = new NewPerson(
                "newcomer-" + number,
                "新人" + number,
                null,
                home.id(),
                Set.of(role),
                Language.ZH,
                ZoneId.of("Asia/Shanghai"));
        return switch (house.getBean(Accounts.class).create(newcomer, Instant.now())) {
            case Outcome.Done<Accounts.Made>(var made) -> clerk(person(made.id()));
            case Outcome.Refused<Accounts.Made>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }

    /** A new department without anybody yet; answers its key. */
    public String department() {
        var key = "workshop-" + HIRED.incrementAndGet();
        departments().appoint(new Department(0, key, "工坊" + key, "Workshop " + key, null, null, false, null));
        return key;
    }

    /** Names who speaks for a department and who watches over it. */
    public void appoint(String department, @Nullable Clerk liaison, @Nullable Clerk overseer) {
        var it = departments().byKey(department).orElseThrow();
        departments()
                .appoint(new Department(
                        it.id(), it.key(), it.zh(), it.en(), id(liaison), id(overseer), it.frontDoor(), it.parentId()));
    }

    public void leaves(Clerk somebody) {
        house.getBean(Accounts.class).disable(somebody.reader().personId());
    }

    private static @Nullable Long id(@Nullable Clerk clerk) {
        return clerk == null ? null : clerk.reader().personId();
    }

    private Clerk clerk(Person person) {
        return new Clerk(house.getBean(MockMvc.class), Reader.of(person));
    }

    private Person person(long id) {
        return house.getBean(People.class).byId(id).orElseThrow();
    }

    private Departments departments() {
        return house.getBean(Departments.class);
    }
}
