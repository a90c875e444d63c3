package app.qingtian;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start for practice: opens the first pages and leaves in good order, so that Java can note in its AOT cache what a
 * start needs. {@code bin/lib/rehearse} runs it against a scratch database.
 */
@Component
@ConditionalOnProperty("rehearse")
class Rehearsal {

    private static final List<String> PAGES = List.of("/", "/", "/login", "/work", "/api/openapi.json");

    @EventListener
    void visit(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        try (var visitor = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page));
                visitor.send(request.build(), BodyHandlers.discarding());
            }
        }
        System.exit(0);
    }
}
