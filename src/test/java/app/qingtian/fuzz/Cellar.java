package app.qingtian.fuzz;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.People;
import app.qingtian.identity.Tokens;
import app.qingtian.world.Cast;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays in what the requests are made of: people, tokens, and complaints in every stage with everything on them. */
final class Cellar {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** The description is made when it is first asked for. */
    private static final int FIRST_PATIENCE_MILLIS = 90_000;

    private static final String API = "/api/v1/complaints";

    private final ApplicationContext house;
    private final int port;
    private final String all;
    private final Seeds seeds;
    private long requests = -1;

    Cellar(ApplicationContext house, int port) {
        this.house = house;
        this.port = port;
        Cast.of(house);
        all = token("cast-handler", "all");
        seeds = new Seeds(List.of(
                all,
                token("cast-handler", "read"),
                token("cast-stranger", "all"),
                token("cast-liaison", "all"),
                "qt_" + "x".repeat(43)));
    }

    Seeds filled() throws IOException {
        for (int depth = 0; depth < 14; depth++) {
            complaint(depth % 7);
        }
        seeds.add("department", "depot");
        List.of("mine", "all", "inbox", "overdue", "nonsense").forEach(it -> seeds.add("view", it));
        List.of("category", "cause", "remedy").forEach(list -> codes(list, list.equals("remedy") ? "kind" : list));
        List.of("category", "cause", "remedy", "nowhere").forEach(it -> seeds.add("name", it));
        List.of("漏水", "a", "QT", "的 %_ \\").forEach(it -> seeds.add("q", it));
        List.of("1", "50", "100").forEach(it -> seeds.add("limit", it));
        seeds.add("by", "cast-handler");
        var page = json(send(Shot.get(API + "?view=all&limit=1").with(bearer())));
        seeds.add("cursor", page.path("next").asString("x"));
        seeds.add("cursor", page.path("next").asString("x") + "A");
        return seeds;
    }

    JsonNode description() throws IOException {
        return json(send(Shot.get("/api/openapi.json")));
    }

    /** The cookies of the handler, logged in as people do. */
    String cookies() throws IOException {
        var people = house.getBean(People.class);
        var oneTime = house.getBean(Accounts.class)
                .reset(people.byLogin("cast-handler").orElseThrow().id());
        var door = send(Shot.get("/login"));
        var guest = cookies(door);
        var entered = send(form("/login", guest, "_csrf=" + proof(door) + "&login=cast-handler&password=" + oneTime));
        if (entered.status() != 303) {
            throw new AssertionError("not let in: " + entered.status() + " " + entered.text());
        }
        var inside = guest + "; " + cookies(entered);
        var page = send(Shot.get("/login/password").with("Cookie: " + inside));
        var chosen = send(form(
                "/login/password",
                inside,
                "_csrf=" + proof(page) + "&present=" + oneTime + "&chosen=a+clear+sky+at+last"));
        return guest + "; " + cookies(chosen);
    }

    String guestCookies() throws IOException {
        return cookies(send(Shot.get("/")));
    }

    /** A story that goes on until this depth: lodged, accepted, asked about, promised, offered, settled, withdrawn. */
    private void complaint(int depth) throws IOException {
        var lodged = post(
                "/api/v1/public/complaints",
                "{\"narrative\":\"电热水壶第一天就漏水\",\"contact\":{\"phone\":\"138 0000 0000\"}}");
        var number = lodged.get("number").asString();
        seeds.add("number", number);
        seeds.add("trackingToken", lodged.get("trackingToken").asString());
        var own = API + "/" + number;
        if (depth > 0) {
            post(
                    own + "/acceptance",
                    "{\"replyBy\":\"" + Clock.systemUTC().instant().plusSeconds(90_000) + "\"}");
            seeds.add(
                    "id", post(own + "/messages", "{\"text\":\"x\"}").get("id").asString());
        }
        if (depth > 1) {
            seeds.add(
                    "id",
                    post(own + "/referrals", "{\"department\":\"depot\",\"request\":\"?\"}")
                            .get("id")
                            .asString());
        }
        if (depth > 2) {
            var due = Clock.systemUTC().instant().plusSeconds(9_000);
            seeds.add(
                    "id",
                    post(own + "/promises", "{\"what\":\"x\",\"dueAt\":\"" + due + "\"}")
                            .get("id")
                            .asString());
            seeds.add(
                    "id",
                    post(own + "/remedies", "{\"kind\":\"APOLOGY\",\"description\":\"x\"}")
                            .get("id")
                            .asString());
        }
        if (depth > 3) {
            post(own + "/decision", "{\"decision\":\"a\",\"reasons\":\"b\",\"furtherWays\":\"c\"}");
        }
        if (depth == 5) {
            post(own + "/settlement", "{\"accepted\":true}");
        }
        if (depth == 6) {
            post(own + "/withdrawal", "{\"reason\":\"x\"}");
        }
    }

    private void codes(String list, String name) {
        try {
            var found = json(send(Shot.get("/api/v1/catalogues/" + list).with(bearer())));
            found.findValues("code").forEach(it -> seeds.add(name, it.asString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode post(String path, String body) throws IOException {
        var shot = new Shot("POST", path, List.of("Content-Type: application/json"), Bait.bytes(body), null);
        var reply = send(path.contains("/public/") ? shot : shot.with(bearer()));
        if (reply.status() / 100 != 2) {
            throw new AssertionError(path + ": " + reply.status() + " " + reply.text());
        }
        return json(reply);
    }

    private static Shot form(String path, String cookies, String fields) {
        return new Shot(
                "POST",
                path,
                List.of("Cookie: " + cookies, "Content-Type: application/x-www-form-urlencoded"),
                Bait.bytes(fields),
                null);
    }

    private Reply send(Shot shot) throws IOException {
        return Reply.to(port, shot.bytes(requests--), FIRST_PATIENCE_MILLIS);
    }

    private String bearer() {
        return "Authorization: Bearer " + all;
    }

    private String token(String login, String scope) {
        var person = house.getBean(People.class).byLogin(login).orElseThrow().id();
        var order = new Tokens.Order(person, "hell", Set.of(scope), null);
        return house.getBean(Tokens.class).create(order, Clock.systemUTC().instant());
    }

    private static JsonNode json(Reply reply) {
        return JSON.readTree(reply.body());
    }

    private static String cookies(Reply reply) {
        return reply.header("Set-Cookie")
                .lines()
                .map(it -> it.replaceFirst(";.*", ""))
                .filter(it -> !it.endsWith("="))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String proof(Reply page) {
        return Forms.on(page.text()).stream()
                .flatMap(form -> Stream.ofNullable(form.fields().get("_csrf")))
                .map(field -> Spoiler.encoded(field.values().getFirst()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form: " + page.status() + " " + page.text()));
    }
}
