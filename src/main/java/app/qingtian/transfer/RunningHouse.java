package app.qingtian.transfer;

import app.qingtian.kernel.Words.Misunderstood;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house that runs, asked as programs ask it. What it refuses is said in its own words. */
final class RunningHouse {

    private static final String LINE = "\r\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    RunningHouse(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode bring(Cargo cargo, String source, Path file) throws IOException, InterruptedException {
        var boundary = "qingtian-" + UUID.randomUUID();
        var head = field(boundary, "cargo", cargo.name()) + field(boundary, "source", source) + "--" + boundary + LINE
                + "Content-Disposition: form-data; name=\"files\"; filename=\""
                + String.valueOf(file.getFileName()).replaceAll("[\"\\p{Cntrl}]", "_") + "\"" + LINE
                + "Content-Type: application/octet-stream" + LINE + LINE;
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString(LINE + "--" + boundary + "--" + LINE));
        return said(request("")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build());
    }

    JsonNode start(long id) throws IOException, InterruptedException {
        BodyPublisher nothing = BodyPublishers.noBody();
        return said(request("/" + id + "/execution").POST(nothing).build());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return said(request(path).GET().build());
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + LINE
                + "Content-Type: text/plain; charset=UTF-8" + LINE + LINE + value + LINE;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/imports" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode said(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        try {
            var tree = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() < 400) {
                return tree;
            }
            throw new Misunderstood(tree.path("detail").asString("") + " ("
                    + tree.path("reason").asString("") + ")");
        } catch (JacksonException strange) {
            throw new Misunderstood(address + " does not answer like Qingtian: " + answer.statusCode());
        }
    }
}
