package app.qingtian.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills a form as its fields want it, then spoils one of them, the proof, or the whole. */
final class FormShots {

    private static final String BOUNDARY = "hell";

    private final Random random;
    private final String cookies;

    FormShots(Random random, String cookies) {
        this.random = random;
        this.cookies = cookies;
    }

    Shot of(Forms.Found form) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.fields().forEach((name, field) -> fields.add(Map.entry(name, filled(name, field))));
        if (random.nextInt(5) > 0) {
            spoil(fields);
        }
        var action = form.action().isEmpty() ? "/" : form.action();
        if (form.method().equalsIgnoreCase("get")) {
            return headers(Shot.get(action + (action.contains("?") ? "&" : "?") + encoded(fields)));
        }
        boolean upload = form.upload() ? random.nextInt(6) > 0 : random.nextInt(15) == 0;
        var shot =
                new Shot("POST", action, List.of(), upload ? parts(fields, form) : Bait.bytes(encoded(fields)), null);
        return headers(shot.with("Content-Type: "
                + (upload
                        ? "multipart/form-data; boundary=" + (random.nextInt(15) == 0 ? "lie" : BOUNDARY)
                        : "application/x-www-form-urlencoded")));
    }

    private Shot headers(Shot shot) {
        var said = random.nextInt(12) == 0 ? shot : shot.with("Cookie: " + cookies);
        var asked = random.nextInt(4) == 0 ? said.with("HX-Request: true") : said;
        return asked.with("Accept: text/html").with("Accept-Language: " + (random.nextBoolean() ? "zh" : "en"));
    }

    private String filled(String name, Forms.Field field) {
        var offered = field.values();
        return switch (field.kind()) {
            case "hidden", "radio", "select", "checkbox", "button", "submit" ->
                offered.get(random.nextInt(offered.size()));
            case "datetime-local" -> "2026-1%d-1%dT10:00".formatted(random.nextInt(3), random.nextInt(10));
            case "date" -> "2026-11-20";
            case "email" -> "lin@example.com";
            case "tel" -> "138 0000 0000";
            case "number" -> "12.50";
            default ->
                name.contains("amount")
                        ? "12.50"
                        : name.endsWith("reach") ? "138 0000 0000" : "壶又漏了 it leaks again " + random.nextInt(99);
        };
    }

    private void spoil(List<Map.Entry<String, String>> fields) {
        if (fields.isEmpty()) {
            return;
        }
        int at = random.nextInt(fields.size());
        var name = fields.get(at).getKey();
        if (name.equals("_csrf") && random.nextInt(4) > 0) {
            at = fields.size() - 1;
            name = fields.get(at).getKey();
        }
        switch (random.nextInt(8)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(Map.entry(name, Bait.text(random)));
            case 2 ->
                fields.set(
                        at,
                        Map.entry(
                                name
                                        + List.of(
                                                        "[0]",
                                                        ".x",
                                                        "[]",
                                                        "['a']",
                                                        "[999999999]",
                                                        ".class.classLoader",
                                                        "\u0000")
                                                .get(random.nextInt(7)),
                                "x"));
            case 3 -> fields.add(Map.entry(Bait.text(random), "x"));
            case 4 -> fields.set(at, Map.entry(name, Bait.number(random)));
            default -> fields.set(at, Map.entry(name, Bait.text(random)));
        }
    }

    private String encoded(List<Map.Entry<String, String>> fields) {
        var body = new StringBuilder();
        fields.forEach(it -> body.append(URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .append('&'));
        return switch (random.nextInt(25)) {
            case 0 -> body + "%zz=%c3";
            case 1 -> body + "=&&=;%00=1";
            default -> body.toString();
        };
    }

    private byte[] parts(List<Map.Entry<String, String>> fields, Forms.Found form) {
        var body = new StringBuilder();
        fields.forEach(it -> {
            var kind = form.fields().get(it.getKey());
            body.append(
                    kind != null && kind.kind().equals("file")
                            ? file(it.getKey())
                            : part(it.getKey(), "", it.getValue()));
        });
        switch (random.nextInt(12)) {
            case 0 -> body.append(part("x", "", "y").repeat(60));
            case 1 -> body.append("--" + BOUNDARY + "\r\n\r\nno head\r\n");
            case 2 -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data\r\n\r\nno name\r\n");
            default -> {}
        }
        return Bait.bytes(random.nextInt(15) == 0 ? body.toString() : body + "--" + BOUNDARY + "--\r\n");
    }

    private String file(String name) {
        var names = List.of(
                "a.png",
                "",
                "../../a.png",
                "a\u0000.exe",
                "的".repeat(400) + ".png",
                "CON",
                "a.png\\..\\b",
                "\u202Egnp.exe",
                "x' onerror=q1.png",
                ".");
        var type = List.of("image/png", "text/html", "///", "application/octet-stream; charset=x", "")
                .get(random.nextInt(5));
        var content = List.of(
                        "\u0089PNG\r\n\u001a\n",
                        "%PDF-1.7",
                        "<svg onload=q1>",
                        "",
                        "plain words",
                        "PK\u0003\u0004",
                        "GIF89a" + "x".repeat(9_000))
                .get(random.nextInt(7));
        return part(
                name,
                "; filename=\"" + names.get(random.nextInt(names.size())) + "\""
                        + (type.isEmpty() ? "" : "\r\nContent-Type: " + type),
                content);
    }

    private static String part(String name, String more, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name.replace("\"", "%22") + "\"" + more
                + "\r\n\r\n" + value + "\r\n";
    }
}
