package app.qingtian.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils a request that was right, in one of many manners. */
final class Spoiler {

    private static final List<String> HEADERS = List.of(
            "If-Match: \"v99999999999\"",
            "If-Match: \"v999999999999999999\"",
            "If-Match: *",
            "If-Match: \"v1\", \"v2\"",
            "If-Match: v1",
            "Idempotency-Key: ",
            "Idempotency-Key: \u4e2d\u6587",
            "Idempotency-Key: again",
            "Accept: image/png",
            "Accept: text/html",
            "Accept: application/xml;q=0.9, */*;q=0.1",
            "Accept: ;;;,,/",
            "Accept: */*;q=7",
            "Accept-Language: x-klingon, zz;q=2, *;q=abc",
            "Accept-Language: " + "a,".repeat(2_000),
            "Accept-Encoding: gzip;q=0, identity;q=0",
            "Content-Type: text/plain",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: application/json;charset=nonsense",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=" + "b".repeat(300),
            "Content-Type: ///",
            "Content-Type: application/*",
            "Range: bytes=9-1,-5,abc",
            "If-None-Match: \"v1\"",
            "If-Modified-Since: yesterday",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: ' or 1=1, ::1, 999.1.1.1",
            "X-Forwarded-Host: elsewhere.example:99999",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: -1",
            "Forwarded: for=\"[::\";host=x",
            "Authorization: Bearer",
            "Authorization: Bearer qt_" + "A".repeat(43),
            "Authorization: Basic eA==",
            "Cookie: qingtian=\"; csrf=; lang=%00; lang=zh; $Version=1",
            "Cookie: lang=" + "z".repeat(3_000),
            "Origin: null",
            "Expect: 100-continue",
            "HX-Request: true",
            "Upgrade: h2c");

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    Shot spoilt(Shot right) {
        return switch (random.nextInt(10)) {
            case 0 ->
                right.by(List.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "POST", "GET", "TRACE", "BREW")
                        .get(random.nextInt(9)));
            case 1, 2 -> headers(right);
            case 3 -> path(right);
            case 4 -> query(right);
            default ->
                right.body() == null
                        ? (random.nextBoolean() ? path(right) : query(right))
                        : right.saying(body(right.body()));
        };
    }

    private Shot headers(Shot right) {
        var header = HEADERS.get(random.nextInt(HEADERS.size()));
        return right.with(header)
                .with(random.nextInt(4) == 0 ? HEADERS.get(random.nextInt(HEADERS.size())) : "X-A: b")
                .unbound();
    }

    /** One piece of the path becomes something else; what is not there any more is nobody's operation. */
    private Shot path(Shot right) {
        int question = right.target().indexOf('?');
        var path = question < 0 ? right.target() : right.target().substring(0, question);
        var pieces = path.split("/", -1);
        int at = 3 + random.nextInt(Math.max(1, pieces.length - 3));
        if (at >= pieces.length) {
            at = pieces.length - 1;
        }
        var bait = Bait.text(random);
        pieces[at] = switch (random.nextInt(6)) {
            case 0 -> encoded(encoded(bait));
            case 1 -> pieces[at] + ";a=b";
            case 2 -> pieces[at] + "%2F..";
            case 3 -> Bait.number(random);
            default -> encoded(bait);
        };
        return right.to(String.join("/", pieces)).unbound();
    }

    private Shot query(Shot right) {
        var names = List.of(
                "q", "limit", "cursor", "view", "kind", "stage", "category", "lang", "x", "then", "version", "after");
        var more = new StringBuilder(right.target().contains("?") ? "&" : "?");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var bait = random.nextInt(3) == 0 ? Bait.number(random) : Bait.text(random);
            more.append(names.get(random.nextInt(names.size())))
                    .append(random.nextInt(9) == 0 ? "[]=" : "=")
                    .append(encoded(bait))
                    .append('&');
        }
        return right.to(right.target() + (random.nextInt(12) == 0 ? more.append("%zz=%") : more))
                .unbound();
    }

    /** The text of a JSON body with something else in the place of one of its values, or broken altogether. */
    private byte[] body(byte[] right) {
        var text = new String(right, StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> Bait.bytes(Bait.json(random));
            case 1 -> Bait.bytes(text.substring(0, random.nextInt(text.length() + 1)));
            case 2 -> Bait.broken(right, random);
            case 3 -> Bait.bytes("\uFEFF" + text);
            case 4 ->
                Bait.bytes(text.replaceFirst(
                        "\\{",
                        java.util.regex.Matcher.quoteReplacement(
                                "{\"extra\":" + Bait.json(random) + (text.length() > 2 ? "," : ""))));
            case 5 -> Bait.bytes(text.replaceFirst("\"([a-zA-Z]+)\":", "\"$1\":null,\"$1\":"));
            default -> Bait.bytes(replaced(text));
        };
    }

    private String replaced(String text) {
        var values = java.util.regex.Pattern.compile(
                        "(?<=:)(\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9.eE+-]+|true|false|null|\\{\\})")
                .matcher(text);
        var found = values.results().toList();
        if (found.isEmpty()) {
            return Bait.json(random);
        }
        var one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + Bait.json(random) + text.substring(one.end());
    }

    static String encoded(String text) {
        var bytes = new StringBuilder(URLEncoder.encode(text, StandardCharsets.UTF_8));
        return bytes.length() > 6_000
                ? bytes.substring(0, 5_997)
                : bytes.toString().replace("+", "%20");
    }
}
