package app.qingtian.world;

import app.qingtian.identity.Account;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.Departments;
import app.qingtian.identity.NewPassword;
import app.qingtian.identity.NewPerson;
import app.qingtian.identity.People;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Somebody at work with a browser of their own, over the wire: the same cookies are shown to whichever node is asked. */
public final class Hand {

    private static final HttpClient WIRE = HttpClient.newHttpClient();
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "雨过天晴 blue skies";
    private static final AtomicInteger HIRED = new AtomicInteger();

    private final String login;
    private final Map<String, String> cookies = new TreeMap<>();
    private String proof = "";

    private Hand(String login) {
        this.login = login;
    }

    /** A new person of that role and department, who has chosen a password and not come in yet. */
    public static Hand hired(ApplicationContext house, Role role, String department) {
        var login = "hand-" + HIRED.incrementAndGet();
        var home = house.getBean(Departments.class).all().stream()
                .filter(it -> it.key().equals(department))
                .findFirst()
                .orElseThrow();
        var person = new NewPerson(
                login, "小" + HIRED.get(), null, home.id(), Set.of(role), Language.ZH, ZoneId.of("Asia/Shanghai"));
        var accounts = house.getBean(Accounts.class);
        var made = done(accounts.create(person, Instant.now()));
        var account = new Account(house.getBean(People.class).byId(made.id()).orElseThrow(), 0, true, false);
        done(accounts.choosePassword(account, new NewPassword(made.oneTimePassword(), PASSWORD), Instant.now()));
        return new Hand(login);
    }

    public String login() {
        return login;
    }

    public Hand logIn(int port) {
        get(port, "/login");
        var answer = post(port, "/login", "login", login, "password", PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(login + " was not let in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> get(int port, String path) {
        var answer = send(port, path, HttpRequest.newBuilder().GET());
        var found = PROOF.matcher(answer.body());
        if (found.find()) {
            proof = found.group(1);
        }
        return answer;
    }

    /** A form: names and values in turn. */
    public HttpResponse<String> post(int port, String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(proof));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                port,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** What the browser would send as {@code Cookie}. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(int port, String path, HttpRequest.Builder request) {
        request.uri(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        try {
            var answer = WIRE.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }
}
