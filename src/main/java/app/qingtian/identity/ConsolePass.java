package app.qingtian.identity;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Words.Misunderstood;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token for what the console asks of the running house in somebody's name: good until the command ends, however it ends, and never longer than half a day. */
public final class ConsolePass implements AutoCloseable {

    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final Call call;
    private final Tokens tokens;
    private final String token;
    private final Thread interrupted = new Thread(this::revoke, "console-pass");

    private ConsolePass(Call call, Tokens tokens, String token) {
        this.call = call;
        this.tokens = tokens;
        this.token = token;
    }

    /** Named after the command, so that they find it among their tokens. */
    public static ConsolePass of(Call call, String login, String command) {
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
        var tokens = new Tokens(new TokenStore(jdbc), new People(persons, new Roster(persons)));
        var pass = new ConsolePass(call, tokens, tokens.create(order, call.now()));
        Runtime.getRuntime().addShutdownHook(pass.interrupted);
        return pass;
    }

    public String token() {
        return token;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException _) { // stopped from outside: it is revoked by whoever stops
            return;
        }
        revoke();
    }

    private void revoke() {
        try {
            tokens.find(token, call.now()).ifPresent(it -> tokens.revoke(it.id(), call.now()));
        } catch (DataAccessException gone) {
            call.err().println("令牌没能收回，半天后自动失效。");
            call.err().println("The token could not be taken back; it ends by itself within half a day.");
        }
    }
}
