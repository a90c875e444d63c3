package app.qingtian.notice;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a listener, and waits for its answer no longer than agreed, however slowly it speaks. Redirects are not followed: they would lead
 * past the border. A robot says in its answer whether it took the message.
 */
@Component
class HookLine {

    private static final int TIMES = 1_000_000;

    private final Border border;
    private final Duration patience;
    private final HttpClient client;

    @Autowired
    HookLine(Border border) {
        this(border, Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    HookLine(Border border, Duration toConnect, Duration inAll) {
        this.border = border;
        this.patience = inAll;
        this.client = HttpClient.newBuilder()
                .connectTimeout(toConnect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The address is judged again right before: the name may lead elsewhere by now, and the JVM keeps what it found for both. */
    Attempt call(Post post, HookKind kind) {
        var forbidden = border.forbids(post.address());
        if (forbidden.isPresent()) {
            boolean inside = forbidden.get().reason().equals("hook_address_inside");
            return inside ? Attempt.hopeless("inside") : Attempt.failed(null, 0, "unreachable");
        }
        long begun = System.nanoTime();
        var answer = client.sendAsync(request(post), _ -> new Head());
        try {
            var said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return judged(said, kind, millis(begun));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Attempt.failed(null, millis(begun), "late");
        } catch (ExecutionException failed) {
            return Attempt.failed(null, millis(begun), fault(Objects.requireNonNullElse(failed.getCause(), failed)));
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Attempt.failed(null, millis(begun), "stopped");
        }
    }

    private HttpRequest request(Post post) {
        var request = HttpRequest.newBuilder(URI.create(post.address()))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Qingtian")
                .POST(HttpRequest.BodyPublishers.ofString(post.body(), StandardCharsets.UTF_8));
        post.headers().forEach(request::header);
        return request.build();
    }

    private static Attempt judged(HttpResponse<String> said, HookKind kind, int millis) {
        int status = said.statusCode();
        if (status / 100 != 2) {
            return Attempt.failed(status, millis, status / 100 == 3 ? "redirect" : "status");
        }
        return kind.robot() ? taken(said.body(), status, millis) : Attempt.done(status, millis);
    }

    /** Robots answer 200 whatever they think; {@code errcode} or {@code code} is 0 when they took it. */
    private static Attempt taken(String body, int status, int millis) {
        try {
            var json = JsonMapper.shared().readTree(body);
            var code = json.path("errcode")
                    .asInt(json.path("code").asInt(json.path("StatusCode").asInt(-1)));
            return code == 0 ? Attempt.done(status, millis) : Attempt.failed(status, millis, "robot " + code);
        } catch (JacksonException strange) {
            return Attempt.failed(status, millis, "robot ?");
        }
    }

    private static String fault(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> "unreachable";
            case HttpTimeoutException _ -> "late";
            case ConnectException _ -> "unreachable";
            case SSLException _ -> "tls";
            default -> "broken_off";
        };
    }

    private static int millis(long begun) {
        return (int) ((System.nanoTime() - begun) / TIMES);
    }
}
