package app.qingtian.identity;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes an empty house habitable: two departments and one administrator. Of several nodes that start at once, one does. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    static final String ADMIN = "admin";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DepartmentStore store;
    private final Departments departments;
    private final People people;
    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final Clock clock;

    FirstStart(
            DepartmentStore store,
            Departments departments,
            People people,
            Accounts accounts,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        prepare(System.out);
    }

    /** A node that is a moment later waits for the other's transaction, then finds the login taken. */
    void prepare(PrintStream console) {
        if (people.byLogin(ADMIN).isEmpty()) {
            var password = transaction.execute(_ -> furnish());
            departments.forget();
            if (!password.isEmpty()) {
                announce(console, password);
            }
        }
    }

    /** The administrator's one-time password; empty when another node was faster. */
    private String furnish() {
        store.takeTurnFurnishing();
        store.insert(new Department(0, "care", "客服中心", "Customer care", null, null, true, null));
        store.insert(new Department(0, "operations", "运营部", "Operations", null, null, false, null));
        departments.forget();
        var home = departments.frontDoor().id();
        var admin = new NewPerson(ADMIN, "管理员", null, home, Set.of(Role.ADMINISTRATOR), Language.ZH, ZONE);
        return switch (accounts.create(admin, clock.instant())) {
            case Outcome.Done<Accounts.Made>(var made) -> {
                store.fillGaps(made.id());
                yield made.oneTimePassword();
            }
            case Outcome.Refused<Accounts.Made> taken -> "";
        };
    }

    private static void announce(PrintStream console, String password) {
        console.println("""

                ────────────────────────────────────────────────────────────
                  首次启动：请用下面的账号登录，登录后即请设置新密码。
                  First start: log in as below; you will choose a new password.

                    账号 login     admin
                    密码 password  %s

                  此密码只显示这一次。忘记时 / It is shown only once. If lost:
                    bin/qingtian person password --login admin
                ────────────────────────────────────────────────────────────
                """.formatted(password));
        console.flush();
    }
}
