package app.qingtian.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One party's line to the installation. Notes what is answered, and how often nothing is. */
final class Wire {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_TRIES = 1_200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .build();
    private final Acknowledged acknowledged;
    private final AtomicBoolean open;

    Wire(Acknowledged acknowledged, AtomicBoolean open) {
        this.acknowledged = acknowledged;
        this.open = open;
    }

    /** Load goes on. */
    boolean open() {
        return open.get();
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** Sends it once; empty when no answer came, or none that says yes or no. */
    Optional<HttpResponse<String>> once(HttpRequest request) {
        var asked = now();
        var answer = send(request);
        if (answer == null) {
            acknowledged.unanswered();
            Await.pause(PAUSE);
            return Optional.empty();
        }
        if (answer.statusCode() == 503) {
            unavailable(answer);
            return Optional.empty();
        }
        if (answer.statusCode() >= 500) {
            acknowledged.trouble(answer.statusCode() + " to " + request.method() + " "
                    + request.uri().getPath());
            return Optional.empty();
        }
        if (answer.statusCode() < 400) {
            acknowledged.answered(asked);
        }
        return Optional.of(answer);
    }

    /** Sends it until there is an answer that says yes or no: for requests that never count twice. */
    Optional<HttpResponse<String>> untilAnswered(HttpRequest request) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var answer = once(request);
            if (answer.isPresent()) {
                return answer;
            }
        }
        acknowledged.trouble("never answered: " + request.uri().getPath());
        return Optional.empty();
    }

    private void unavailable(HttpResponse<String> answer) {
        acknowledged.unavailable();
        if (answer.headers().firstValue("Retry-After").isEmpty()) {
            acknowledged.trouble("503 without Retry-After: " + answer.uri().getPath());
        }
        Await.pause(PAUSE);
    }

    private @Nullable HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException _) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Instant now() {
        return java.time.Clock.systemUTC().instant();
    }
}
