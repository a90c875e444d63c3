package app.qingtian.identity;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Words.Misunderstood;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token for what the console asks of the running house in somebody's name; it ends by itself after half a day. */
public final class ConsolePass {

    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private ConsolePass() {}

    /** Named after the command, so that they find it among their tokens. */
    public static String of(Call call, String login, String command) {
        var jdbc = JdbcClient.create(call.database().get());
        var persons = new PersonStore(jdbc);
        long person = persons.byLogin(login.toLowerCase(Locale.ROOT))
                .map(it -> it.person().id())
                .orElseThrow(() -> new Misunderstood("nobody has the login " + login));
        var order = new Tokens.Order(
                person,
                "bin/qingtian " + command,
                Set.of("administer"),
                call.now().plus(GOOD_FOR));
        return new Tokens(new TokenStore(jdbc), new People(persons, new Roster(persons))).create(order, call.now());
    }
}
