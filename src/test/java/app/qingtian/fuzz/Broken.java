package app.qingtian.fuzz;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that are hardly requests: addresses, headers and lengths that no program of good faith sends. */
final class Broken {

    private static final List<String> ADDRESSES = List.of(
            "/%",
            "/%zz",
            "/%00",
            "/%ff%fe",
            "/a%2Fb",
            "/a%5Cb",
            "/\\a",
            "/<>\"{}|^`",
            "/..",
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/x",
            "//t//x",
            "/;a=b/t/x",
            "/t/x;jsessionid=1",
            "/?%",
            "/?a=%zz",
            "/?[]={}|",
            "*",
            "http://elsewhere.example/",
            "elsewhere",
            "/\u4e2d\u6587",
            "/" + "a".repeat(9_000),
            "/?" + "a=b&".repeat(1_900),
            "/actuator/env",
            "/error",
            "/WEB-INF/web.xml",
            "/assets/../application.properties",
            "/assets/%2e%2e/application.properties",
            "/webjars/../x",
            "/api/openapi.json/swagger-config",
            "/api/openapi.json.yaml",
            "/api/v1/complaints/QT%2D1/..%2f",
            "/work/complaints/../../x");

    private static final List<String> HEADERS = List.of(
            "Host: ",
            "Host: a b",
            "Host: [::1",
            "Host: x:99999999",
            "Host: a\r\nHost: b",
            "Content-Length: -1",
            "Content-Length: 5\r\nContent-Length: 7",
            "Content-Length: abc",
            "Content-Length: 99999999999999999999",
            "Content-Length: 40",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "No colon here",
            " folded: x",
            "Na me: x",
            "X: \u0000\u0001",
            "Cookie: " + "a=b; ".repeat(1_500),
            "X: " + "y".repeat(9_000),
            "Expect: nonsense",
            "Upgrade: websocket\r\nConnection: Upgrade");

    static final List<Shot> LINES = Stream.of(
                    ADDRESSES.stream().map(Shot::get),
                    HEADERS.stream().map(it -> Shot.get("/").with(it)),
                    HEADERS.stream().map(Broken::posted),
                    IntStream.range(0, 3)
                            .mapToObj(i -> Shot.get("/login")
                                    .by(List.of("", "GET GET", "get").get(i))),
                    Stream.of(
                            chunks("5\r\n{\"a\":\r\n0\r\n\r\n"),
                            chunks("zz\r\n{}\r\n0\r\n\r\n"),
                            chunks("ffffffffff\r\n{}"),
                            chunks("")),
                    Stream.of(many()))
            .flatMap(it -> it)
            .toList();

    private Broken() {}

    private static Shot posted(String header) {
        return new Shot(
                "POST",
                "/api/v1/public/complaints",
                List.of("Content-Type: application/json", header),
                Bait.bytes("{\"narrative\":\"x\"}"),
                null);
    }

    private static Shot chunks(String body) {
        return posted("Transfer-Encoding: chunked").saying(Bait.bytes(body));
    }

    private static Shot many() {
        var shot = Shot.get("/");
        for (var header : Map.of("A", 150, "B", 50).entrySet()) {
            for (int i = 0; i < header.getValue(); i++) {
                shot = shot.with(header.getKey() + i + ": x");
            }
        }
        return shot;
    }
}
