package app.qingtian.crash;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as the parties send them, and what they read in the answers. */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Requests() {}

    static HttpRequest get(URI uri) {
        return to(uri).GET().build();
    }

    /** With a key of its own, so that it may be sent again and again. */
    static HttpRequest json(URI uri, String token, Map<String, ?> body) {
        var request = to(uri).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    static HttpRequest form(URI uri, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(uri).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    static HttpRequest upload(URI uri, Map<String, String> fields, Upload file) {
        return to(uri).header("Content-Type", Upload.TYPE)
                .POST(BodyPublishers.ofByteArray(file.with(fields)))
                .build();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** The proof that a form is ours, from a page with a form on it. */
    static String proof(HttpResponse<String> page) {
        var found = PROOF.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no form on " + page.uri() + ": " + page.statusCode());
        }
        return found.group(1);
    }

    private static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }
}
