package app.qingtian.overload;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** {@code Overload PORT PID LOGIN PASSWORD [CLIENTS]}: prints what a running installation withstands; {@code bin/overload} starts one. */
final class Overload {

    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int STREAMS = 10_000;
    private static final int SLOW = 2_000;
    private static final String OFFICE = "198.51.100.7";

    private final House house;
    private final Machine machine;

    private Overload(House house, Machine machine) {
        this.house = house;
        this.machine = machine;
    }

    public static void main(String[] words) throws Exception {
        int port = Integer.parseInt(words[0]);
        var house = House.entered(port, words[2], words[3]);
        var overload = new Overload(house, new Machine(Long.parseLong(words[1])));
        overload.usual("warming up");
        overload.usual("four people at work");
        overload.crowd(words.length > 4 ? Integer.parseInt(words[4]) : 600);
        overload.usual("four people, right after the crowd");
        overload.streams();
        overload.slow();
        overload.usual("four people, at the end");
    }

    private void usual(String when) throws Exception {
        say(when, Crowd.of(4, house.port(), ROUND, _ -> house.inbox(OFFICE)));
        say("", machine.memory());
    }

    /** Half of them open the inbox, a third lodges, the rest tries the API without a token and a tracking page that is none. */
    private void crowd(int clients) throws Exception {
        var lodging = later(clients / 3, number -> House.lodging("203.0.113." + number % 250));
        var visiting = later(clients / 6, number -> House.get("/login", "", "203.0.113." + number % 250));
        say(clients + " clients: inbox", Crowd.of(clients / 2, house.port(), ROUND, _ -> house.inbox(OFFICE)));
        say("… lodging at the same time", lodging.join());
        say("… the log-in page at the same time", visiting.join());
        say("", machine.memory());
    }

    private CompletableFuture<Crowd.Result> later(int clients, java.util.function.IntFunction<String> request) {
        return CompletableFuture.supplyAsync(() -> Crowd.of(clients, house.port(), ROUND, request));
    }

    private void streams() throws Exception {
        try (var idle = new Idle()) {
            var listen = "GET /work/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                    + house.cookie() + "\r\n\r\n";
            long begun = System.nanoTime();
            int here = idle.open(house.port(), STREAMS, listen, ": here");
            say(here + " idle streams", "opened in %d s".formatted((System.nanoTime() - begun) / 1_000_000_000));
            say("", machine.memory());
            long changed = System.nanoTime();
            try (var line = new HttpLine(house.port())) {
                line.send(House.lodging(OFFICE));
            }
            int told = idle.listen("event: ", here, Duration.ofSeconds(30));
            say(
                    "one complaint lodged",
                    "%d of them told within %d ms".formatted(told, (System.nanoTime() - changed) / 1_000_000));
            say("four people beside them", Crowd.of(4, house.port(), ROUND, _ -> house.inbox(OFFICE)));
        }
        say("all gone", machine.memory());
    }

    private void slow() throws Exception {
        try (var heads = new Idle();
                var bodies = new Idle();
                var silent = new Idle()) {
            heads.open(house.port(), SLOW * 2 / 5, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "");
            bodies.open(
                    house.port(),
                    SLOW * 2 / 5,
                    "POST /api/v1/public/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{",
                    "");
            silent.open(house.port(), SLOW / 5, "", "");
            var others = later(4, _ -> house.inbox(OFFICE));
            var lodging = later(4, number -> House.lodging("203.0.113." + number));
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            say(SLOW + " slow clients", machine.memory());
            while (System.nanoTime() < end) {
                heads.drip("x");
                bodies.drip(" ");
                settle(heads, bodies, silent);
            }
            say("… four people beside them", others.join());
            say("… four lodging beside them", lodging.join());
            say(
                    "… still open after 60 s",
                    "heads %d, bodies %d, silent %d"
                            .formatted(heads.stillOpen(), bodies.stillOpen(), silent.stillOpen()));
        }
    }

    private static void settle(Idle... slow) throws IOException {
        for (var idle : slow) {
            idle.listen("never said", 1, Duration.ofSeconds(1));
        }
    }

    private static void say(String what, Object result) {
        System.out.printf("%-40s %s%n", what, result);
    }
}
