package app.qingtian.crash;

import app.qingtian.crash.Acknowledged.Lodged;
import app.qingtian.crash.Acknowledged.Repeatable;
import app.qingtian.crash.Acknowledged.Said;
import app.qingtian.crash.Acknowledged.Sent;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A customer who complains, by program or by form with a picture, and writes more. */
final class Guest implements Runnable {

    private final Installation house;
    private final Wire wire;
    private final Random random;
    private String proof = "";

    Guest(Installation house, Wire wire, Random random) {
        this.house = house;
        this.wire = wire;
        this.random = random;
    }

    @Override
    public void run() {
        while (wire.open()) {
            switch (random.nextInt(3)) {
                case 0 -> byForm();
                default -> byProgram();
            }
        }
    }

    private void byProgram() {
        var mark = mark();
        var door = "/api/v1/public/complaints";
        keyed(
                        door,
                        Map.of(
                                "narrative",
                                mark,
                                "contact",
                                Map.of("phone", "138 0000 %04d".formatted(random.nextInt(10_000)))))
                .ifPresent(answer -> {
                    var receipt = Requests.json(answer);
                    var token = receipt.get("trackingToken").asString();
                    wire.acknowledged()
                            .lodged(new Lodged(mark, receipt.get("number").asString(), token));
                    for (int i = random.nextInt(3); i > 0; i--) {
                        var more = mark();
                        keyed(door + "/" + token + "/messages", Map.of("text", more))
                                .ifPresent(_ -> wire.acknowledged().said(new Said(more, token)));
                    }
                });
    }

    private void byForm() {
        if (proof.isEmpty()) {
            wire.once(Requests.get(house.at("/"))).ifPresent(page -> proof = Requests.proof(page));
            return;
        }
        var mark = mark();
        var fields = fields("narrative", mark);
        var file = Upload.picture(mark, random);
        onTo(Requests.upload(house.at("/"), fields, file), "/t/").ifPresent(path -> {
            var token = path.replaceFirst("/t/", "").replaceFirst("\\?.*", "");
            wire.acknowledged().lodged(new Lodged(mark, null, token));
            wire.acknowledged().sent(new Sent(file.name(), token, file.sha256()));
            writesMore(token);
        });
    }

    private void writesMore(String token) {
        var more = mark();
        var picture = Upload.picture(more, random);
        var path = "/t/" + token;
        onTo(Requests.upload(house.at(path + "/messages"), fields("text", more), picture), path)
                .ifPresent(_ -> {
                    wire.acknowledged().said(new Said(more, token));
                    wire.acknowledged().sent(new Sent(picture.name(), token, picture.sha256()));
                });
    }

    private Optional<java.net.http.HttpResponse<String>> keyed(String path, Map<String, ?> body) {
        var request = Requests.json(house.at(path), "", body);
        var answer = wire.untilAnswered(request).filter(it -> {
            if (it.statusCode() != 201) {
                wire.acknowledged().trouble(it.statusCode() + " to " + path + ": " + it.body());
            }
            return it.statusCode() == 201;
        });
        answer.ifPresent(it -> wire.acknowledged().repeatable(new Repeatable(request, it.body())));
        return answer;
    }

    /** Where a form that was accepted leads. */
    private Optional<String> onTo(HttpRequest form, String wanted) {
        return wire.once(form)
                .map(answer -> {
                    if (answer.statusCode() != 303) {
                        wire.acknowledged()
                                .trouble(answer.statusCode() + " to the form "
                                        + form.uri().getPath());
                    }
                    return answer.headers().firstValue("Location").orElse("");
                })
                .filter(path -> path.startsWith(wanted));
    }

    private Map<String, String> fields(String name, String mark) {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", proof);
        fields.put(name, mark);
        return fields;
    }

    private String mark() {
        return "壶漏水 " + new UUID(random.nextLong(), random.nextLong());
    }
}
