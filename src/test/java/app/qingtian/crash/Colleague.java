package app.qingtian.crash;

import app.qingtian.crash.Acknowledged.Line;
import app.qingtian.crash.Acknowledged.Lodged;
import app.qingtian.crash.Acknowledged.Repeatable;
import app.qingtian.crash.Acknowledged.Said;
import app.qingtian.crash.Acknowledged.Sent;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A handler who takes complaints from the first word to the settlement by program, and sends files from the workplace. */
final class Colleague implements Runnable {

    private static final String DOOR = "/api/v1/complaints";

    private final Installation house;
    private final Wire wire;
    private final Random random;
    private final String token;
    private final String proof;

    Colleague(Installation house, Wire wire, Random random, Staff staff) {
        this.house = house;
        this.wire = wire;
        this.random = random;
        this.token = staff.token();
        this.proof = staff.logIn(house, wire);
    }

    @Override
    public void run() {
        while (wire.open()) {
            var mark = mark();
            var lodged = verb(DOOR, Map.of("narrative", mark, "kind", "COMPLAINT"), "Lodged");
            if (lodged != null) {
                var number = lodged.get("number").asString();
                wire.acknowledged().lodged(new Lodged(mark, number, ""));
                work(number, DOOR + "/" + number);
            }
        }
    }

    /** The whole story; every step may be the one during which the light goes out. */
    private void work(String number, String path) {
        verb(
                path + "/acceptance",
                Map.of("replyBy", Wire.now().plus(Duration.ofSeconds(5)).toString()),
                "Accepted");
        letter(number, path);
        var referral = verb(path + "/referrals", Map.of("department", "operations", "request", mark()), "Referred");
        if (referral != null) {
            var own = "/api/v1/referrals/" + referral.get("id").asLong();
            verb(own + "/acceptance", Map.of(), "ReferralAccepted");
            verb(own + "/answer", Map.of("answer", mark()), "ReferralAnswered");
        }
        var due = Wire.now().plus(Duration.ofSeconds(3)).toString();
        var promise = verb(path + "/promises", Map.of("what", mark(), "dueAt", due, "kind", "DEED"), "Promised");
        if (promise != null && random.nextBoolean()) {
            verb(path + "/promises/" + promise.get("id").asLong() + "/fulfilment", Map.of(), "PromiseKept");
        }
        verb(path + "/remedies", Map.of("kind", "APOLOGY", "description", mark()), "RemedyProposed");
        verb(path + "/decision", Map.of("decision", mark(), "reasons", "r", "furtherWays", "w"), "Decided");
        verb(path + "/settlement", Map.of("accepted", random.nextBoolean(), "reason", "x"), null);
    }

    private void letter(String number, String path) {
        var words = mark();
        if (verb(path + "/messages", Map.of("text", words), "Wrote") != null) {
            wire.acknowledged().said(new Said(words, number));
        }
        var more = mark();
        var file = Upload.picture(more, random);
        var form = Map.of("_csrf", proof, "words", more, "direction", "TO_CUSTOMER");
        wire.once(Requests.upload(house.at("/work/complaints/" + number + "/messages"), form, file))
                .ifPresent(answer -> {
                    if (answer.statusCode() != 303) {
                        wire.acknowledged().trouble(answer.statusCode() + " to a letter of " + number);
                        return;
                    }
                    wire.acknowledged().said(new Said(more, number));
                    wire.acknowledged().sent(new Sent(file.name(), number, file.sha256()));
                });
    }

    /** One change by API; null when it was refused. */
    private @Nullable JsonNode verb(String path, Map<String, ?> body, @Nullable String event) {
        var request = Requests.json(house.at(path), token, body);
        var answer = wire.untilAnswered(request).orElse(null);
        if (answer == null || answer.statusCode() / 100 != 2) {
            if (answer != null && !tooLate(answer)) {
                wire.acknowledged().trouble(answer.statusCode() + " to " + path + ": " + answer.body());
            }
            return null;
        }
        var state = Requests.json(answer);
        wire.acknowledged().repeatable(new Repeatable(request, answer.body()));
        if (event != null) {
            wire.acknowledged()
                    .line(new Line(
                            state.get("number").asString(), state.get("version").asInt(), event));
        }
        return state;
    }

    /** Refused because the time named in it passed while the house was away, or because of a step that was. */
    private static boolean tooLate(HttpResponse<String> answer) {
        return answer.statusCode() == 409 || answer.body().contains("\"code\":\"ahead\"");
    }

    private String mark() {
        return "转办 " + new UUID(random.nextLong(), random.nextLong());
    }
}
