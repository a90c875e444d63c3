package app.qingtian.overload;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The installation under test, and the cookie of somebody who works there. */
record House(int port, String cookie) {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static House entered(int port, String login, String password) throws IOException {
        try (var line = new HttpLine(port)) {
            var door = line.send(get("/login", "", "127.0.0.1"));
            var found = PROOF.matcher(door.body());
            if (!found.find()) {
                throw new IOException("no form at the door");
            }
            var proof = first(door.header("Set-Cookie"));
            var form = "_csrf=" + encoded(found.group(1)) + "&login=" + login + "&password=" + encoded(password);
            var answer =
                    line.send(post("/login", "application/x-www-form-urlencoded", form, "Cookie: " + proof + "\r\n"));
            if (answer.status() != 303) {
                throw new IOException(login + " was not let in: " + answer.status());
            }
            return new House(port, session(answer));
        }
    }

    String inbox(String address) {
        return get("/work/complaints?view=inbox", "Cookie: " + cookie + "\r\n", address);
    }

    static String lodging(String address) {
        var json = "{\"narrative\":\"买的电热水壶第一天就漏水，打了三次电话都说明天来。\"}";
        return post("/api/v1/public/complaints", "application/json", json, "X-Forwarded-For: " + address + "\r\n");
    }

    static String get(String path, String more, String address) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nX-Forwarded-For: " + address
                + "\r\n" + more + "\r\n";
    }

    private static String post(String path, String type, String body, String more) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + more + "\r\n" + body;
    }

    private static String session(HttpLine.Answer answer) {
        return answer.head().stream()
                .map(line -> line.replaceFirst("(?i)^set-cookie: ", ""))
                .filter(cookie -> cookie.startsWith("qingtian="))
                .map(House::first)
                .findFirst()
                .orElseThrow();
    }

    private static String first(String cookie) {
        return cookie.split(";", 2)[0];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
