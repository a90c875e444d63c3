package app.qingtian.demo;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.InboxViews;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the invented company move into an empty house. A house with even one complaint in it stays as it is. */
@Component
@InDemo
class Demo implements ApplicationRunner {

    private static final Duration FOUNDED = Duration.ofDays(140);

    private final Hiring hiring;
    private final Storyteller storyteller;
    private final InboxViews inbox;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String password;

    Demo(
            Hiring hiring,
            Storyteller storyteller,
            InboxViews inbox,
            TransactionOperations transaction,
            Clock clock,
            @Value("${qingtian.demo.password:}") String password) {
        this.hiring = hiring;
        this.storyteller = storyteller;
        this.inbox = inbox;
        this.transaction = transaction;
        this.clock = clock;
        this.password = password;
    }

    /** All of it or nothing, so that a start cut short leaves the house empty for the next one. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("demo") && empty()) {
            System.out.println("正在请晴天家居入住，约需一分钟…… / Qingtian Home is moving in, which takes about a minute…");
            var chosen = password.isEmpty() ? invented() : password;
            transaction.executeWithoutResult(_ -> moveIn(chosen, clock.instant().truncatedTo(ChronoUnit.MINUTES)));
            System.out.println("""
                    晴天家居已入住。可用 linxiaoyu、emma、suqing、shenanran 等登录，密码都是 %1$s
                    Qingtian Home has moved in. Log in as emma, linxiaoyu, suqing or shenanran; the password is %1$s
                    """.formatted(chosen));
        }
    }

    private void moveIn(String chosen, Instant now) {
        var library = Library.read(now);
        var crew = hiring.hire(library.cast(), chosen, now.minus(FOUNDED));
        library.stories().forEach(story -> storyteller.tell(story, crew, library, now));
    }

    private boolean empty() {
        var everybody = new Reader(
                0, "demo", "demo", 0, Set.of(Role.ADMINISTRATOR), Language.ZH, ZoneId.of("UTC"), Set.of(), Look.USUAL);
        return inbox.rows(everybody, new Inbox(Inbox.View.ALL, Inbox.Filter.NONE, null, 1))
                .ask()
                .isEmpty();
    }

    private static String invented() {
        var digits =
                new SecureRandom().ints(10, 2, 10).boxed().map(String::valueOf).toList();
        return "qing-" + String.join("", digits.subList(0, 5)) + "-" + String.join("", digits.subList(5, 10));
    }
}
