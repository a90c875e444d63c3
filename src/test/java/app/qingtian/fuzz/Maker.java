package app.qingtian.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes requests that are right, as far as the description says what is right. */
final class Maker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schema schema;
    private final Seeds seeds;
    private final Random random;

    Maker(Schema schema, Seeds seeds, Random random) {
        this.schema = schema;
        this.seeds = seeds;
        this.random = random;
    }

    Shot right(Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var value = value(parameter.name(), parameter.schema(), 0);
            var text = value.isString() ? value.asString() : value.toString();
            switch (parameter.in()) {
                case "path" ->
                    path = path.replace(
                            "{" + parameter.name() + "}", UriUtils.encodePathSegment(text, StandardCharsets.UTF_8));
                case "query" -> {
                    if (parameter.required() || random.nextInt(3) == 0) {
                        query.add(parameter.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
                    }
                }
                default -> header(parameter.name(), headers);
            }
        }
        var caller = operation.path().contains("/public/") ? "" : seeds.caller(random);
        if (!caller.isEmpty()) {
            headers.add(caller);
        }
        headers.add("Accept-Language: " + (random.nextBoolean() ? "zh" : "en"));
        byte[] body = null;
        if (operation.body() != null) {
            headers.add("Content-Type: application/json");
            body = Bait.bytes(value("", operation.body(), 0).toString());
        }
        return new Shot(
                operation.method(),
                path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                headers,
                body,
                operation);
    }

    private void header(String name, ArrayList<String> headers) {
        if (random.nextInt(3) == 0) {
            headers.add(name + ": "
                    + switch (name) {
                        case "If-Match" -> "\"v" + (1 + random.nextInt(4)) + "\"";
                        case "Idempotency-Key" ->
                            random.nextInt(4) == 0
                                    ? "again"
                                    : new UUID(random.nextLong(), random.nextLong()).toString();
                        default -> "x";
                    });
        }
    }

    JsonNode value(String name, JsonNode given, int depth) {
        var it = schema.resolved(given);
        if (it.has("enum")) {
            return it.get("enum").get(random.nextInt(it.get("enum").size()));
        }
        if (seeds.has(name) && !it.path("type").toString().contains("object")) {
            var seed = seeds.one(name, random);
            boolean number = it.path("type").toString().contains("integer");
            if (!number || seed.matches("\\d+")) {
                return number ? NODES.numberNode(Long.parseLong(seed)) : NODES.stringNode(seed);
            }
        }
        for (var kind : java.util.List.of("oneOf", "anyOf", "allOf")) {
            if (it.has(kind)) {
                return value(name, it.get(kind).get(random.nextInt(it.get(kind).size())), depth);
            }
        }
        var type = it.path("type").isArray()
                ? it.path("type").get(0).asString()
                : it.path("type").asString("object");
        return switch (type) {
            case "integer" -> NODES.numberNode(1 + random.nextInt(5));
            case "number" -> NODES.numberNode(random.nextInt(10_000) / 100.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> NODES.arrayNode().add(value(name, it.path("items"), depth + 1));
            case "object" -> object(it, depth);
            default -> NODES.stringNode(text(name, it));
        };
    }

    private JsonNode object(JsonNode schemaOf, int depth) {
        var made = NODES.objectNode();
        var required =
                schemaOf.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        if (depth < 4) {
            schemaOf.path("properties").properties().forEach(member -> {
                if (required.contains(member.getKey()) || random.nextInt(4) > 0) {
                    made.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1));
                }
            });
        }
        return made;
    }

    private String text(String name, JsonNode it) {
        if ("date-time".equals(it.path("format").asString(""))) {
            boolean ahead = name.equals("replyBy") || name.equals("dueAt");
            return Clock.systemUTC()
                    .instant()
                    .plus(Duration.ofHours(ahead ? 30 : -30))
                    .toString();
        }
        return switch (name) {
            case "phone" -> "138 0000 0000";
            case "email" -> "lin@example.com";
            case "currency" -> "CNY";
            default -> "壶漏水 the kettle leaks " + random.nextInt(1_000);
        };
    }
}
