package app.qingtian;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * A start for practice, with the company of the demo in a scratch database: a customer lodges, a handler logs in and looks through
 * the inbox, again and again, until Java knows what it will need most and can keep it in its AOT cache. {@code bin/lib/rehearse}
 * runs it; it leaves in good order.
 */
@Component
@ConditionalOnProperty("rehearse")
class Rehearsal {

    private static final int ROUNDS = 40;
    private static final List<String> PAGES =
            List.of("/", "/login", "/work", "/work/complaints?view=mine", "/work/complaints?view=all");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COMPLAINT = Pattern.compile("href=\"(/work/complaints/QT-[^\"]+)\"");
    private static final String STORY = """
            {"narrative": "壶第一天就漏水。 The kettle leaked on its first day.", "wishedRemedy": "换一个新的"}""";

    private final Supplier<HttpClient> visitor = SingletonSupplier.of(() -> HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build());

    @EventListener
    void play(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var environment = ready.getApplicationContext().getEnvironment();
        if (!environment.containsProperty("rehearse")) { // a start that was prepared ahead has this part, too
            return;
        }
        var house = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        var login = environment.getRequiredProperty("rehearse");
        var password = environment.getRequiredProperty("qingtian.demo.password");
        send(form(house + "/login", "login=" + login + "&password=" + password + "&_csrf=" + proof(house)));
        see(house + "/api/openapi.json");
        for (int i = 0; i < ROUNDS; i++) {
            for (var page : PAGES) {
                see(house + page);
            }
            send(HttpRequest.newBuilder(URI.create(house + "/api/v1/public/complaints"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(STORY)));
            for (var complaint : complaints(see(house + "/work/complaints?view=inbox"))) {
                see(house + complaint);
            }
        }
        System.exit(0);
    }

    private static List<String> complaints(String inbox) {
        var found = COMPLAINT
                .matcher(inbox)
                .results()
                .map(it -> it.group(1))
                .limit(10)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "nobody was let in, or there is nothing to do: this would rehearse the wrong play");
        }
        return found;
    }

    private String proof(String house) throws IOException, InterruptedException {
        return PROOF.matcher(see(house + "/login"))
                .results()
                .findFirst()
                .map(it -> it.group(1))
                .map(it -> URLEncoder.encode(it, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static HttpRequest.Builder form(String address, String fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private String see(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = visitor.get().send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
