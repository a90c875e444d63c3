package app.qingtian.crash;

import app.qingtian.identity.Commands;
import app.qingtian.kernel.Call;
import app.qingtian.kernel.Switchboard;
import app.qingtian.kernel.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The one person who works here: a token for programs, a password for pages. */
record Staff(String token, String password) {

    private static final String LOGIN = "admin";

    /** Gives the administrator of a fresh installation both. */
    static Staff of(Installation house, Wire wire) {
        var database = house.application();
        var token = said(database, "token", "create", "--person", LOGIN, "--scope", "all");
        var oneTime = said(database, "person", "password", "--login", LOGIN);
        var chosen = "clear sky over " + token.substring(token.length() - 6);
        new Staff(token, oneTime).logIn(house, wire);
        var page = wire.once(Requests.get(house.at("/login/password"))).orElseThrow();
        var choice = Map.of("_csrf", Requests.proof(page), "present", oneTime, "chosen", chosen);
        var answer =
                wire.once(Requests.form(house.at("/login/password"), choice)).orElseThrow();
        if (answer.statusCode() != 303) {
            throw new AssertionError("no password chosen: " + answer.statusCode());
        }
        return new Staff(token, chosen);
    }

    /** Opens the workplace on this wire; the answer proves its forms. */
    String logIn(Installation house, Wire wire) {
        var proof = Requests.proof(wire.once(Requests.get(house.at("/login"))).orElseThrow());
        var knock = Map.of("_csrf", proof, "login", LOGIN, "password", password);
        var answer = wire.once(Requests.form(house.at("/login"), knock)).orElseThrow();
        if (answer.statusCode() != 303) {
            throw new AssertionError("not let in: " + answer.statusCode());
        }
        return proof;
    }

    private static String said(DataSource database, String... words) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var call = new Call(Words.read(List.of()), Map.of(), () -> database, stream, System.err, Wire.now());
        if (new Switchboard(Commands.all()).connect(words, call) != 0) {
            throw new AssertionError("not understood: " + String.join(" ", words));
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
