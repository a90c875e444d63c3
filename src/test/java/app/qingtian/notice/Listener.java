package app.qingtian.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Somebody at the other end of a hook, with several moods: each has its path. */
final class Listener implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What came in. */
    record Heard(String path, String query, Map<String, String> headers, String body) {}

    List<Heard> heard() {
        return heard;
    }

    List<Heard> heard(String path) {
        return heard.stream().filter(it -> it.path().equals(path)).toList();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().toLowerCase(Locale.ROOT),
                            entry -> entry.getValue().getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var query = exchange.getRequestURI().getRawQuery();
            heard.add(new Heard(path, query == null ? "" : query, headers, body));
            switch (path) {
                case "/broken" -> say(exchange, 500, "oh no");
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().set("Location", at("/inside"));
                    say(exchange, 302, "");
                }
                case "/never" -> hang();
                case "/drip" -> drip(exchange);
                case "/long" -> say(exchange, 200, "x".repeat(300_000));
                case "/robot-no" -> say(exchange, 200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
                case "/feishu" -> say(exchange, 200, "{\"code\":0,\"msg\":\"success\"}");
                default -> say(exchange, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
            }
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Says that an answer comes, and then nothing. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write('.');
        exchange.getResponseBody().flush();
        hang();
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
