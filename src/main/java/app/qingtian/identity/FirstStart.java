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

/** Makes an empty house habitable: two departments and one administrator. Of several nodes that start at once, one does. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    static final String ADMIN = "admin";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DepartmentStore departments;
    private final Departments known;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    FirstStart(DepartmentStore departments, Departments known, People people, Accounts accounts, Clock clock) {
        this.departments = departments;
        this.known = known;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        prepare(System.out);
    }

    void prepare(PrintStream console) {
        if (people.byLogin(ADMIN).isPresent()) {
            return;
        }
        departments.insert(new Department(0, "care", "客服中心", "Customer care", null, null, true));
        departments.insert(new Department(0, "operations", "运营部", "Operations", null, null, false));
        known.forget();
        var admin = new NewPerson(
                ADMIN, "管理员", null, known.frontDoor().id(), Set.of(Role.ADMINISTRATOR), Language.ZH, ZONE);
        switch (accounts.create(admin, clock.instant())) {
            case Outcome.Done<Accounts.Made>(var made) -> {
                departments.fillGaps(made.id());
                known.forget();
                announce(console, made.oneTimePassword());
            }
            case Outcome.Refused<Accounts.Made> anotherNodeWasFaster -> known.forget();
        }
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
