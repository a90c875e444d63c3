package app.qingtian.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the scripts need to know: who is logged in, and which complaints there are. */
final class World {

    private static final int PEOPLE = 8;
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Complaints from all over the table, open and closed alike. */
    private static final String SOME =
            "select number, tracking_token from complaint tablesample bernoulli (?) repeatable (7) limit 2000";

    private World() {}

    static Path write(Path file, Application application, Connection connection) throws Exception {
        var cookies = new ArrayList<String>();
        for (int i = 1; i <= PEOPLE; i++) {
            cookies.add(logIn(application, "bench-" + i));
        }
        var numbers = new ArrayList<String>();
        var tokens = new ArrayList<String>();
        some(connection, numbers, tokens);
        var replyBy = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return Files.writeString(file, """
                return {
                  bearer = "%s", liaison = "%s", replyBy = "%s",
                  cookies = {%s},
                  numbers = {%s},
                  tokens = {%s},
                }
                """.formatted(
                        House.TOKEN, House.LIAISON_TOKEN, replyBy, quoted(cookies), quoted(numbers), quoted(tokens)));
    }

    private static void some(Connection connection, List<String> numbers, List<String> tokens) throws SQLException {
        try (var statement = connection.prepareStatement(SOME);
                var count = connection.createStatement();
                var total = count.executeQuery("select count(*) from complaint")) {
            total.next();
            statement.setDouble(1, Math.min(100, 250_000.0 / total.getLong(1)));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getString(1));
                    tokens.add(row.getString(2));
                }
            }
        }
    }

    /** The way in that everybody takes. */
    private static String logIn(Application application, String login) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var door = URI.create(application.url() + "/login");
            var page = client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
            var proof = PROOF.matcher(page.body());
            if (!proof.find()) {
                throw new IllegalStateException("no form at the door");
            }
            var form = "login=" + login + "&password=" + House.PASSWORD + "&_csrf="
                    + URLEncoder.encode(proof.group(1), StandardCharsets.UTF_8);
            var knock = HttpRequest.newBuilder(door)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            int status = client.send(knock.build(), BodyHandlers.discarding()).statusCode();
            if (status != 303) {
                throw new IllegalStateException(login + " was not let in: " + status);
            }
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
