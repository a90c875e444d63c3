package app.qingtian.fuzz;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sends what it can think of, one after the other, until a number or a time is reached, and collects what was wrong. */
final class Hell {

    private static final int MOST_PAGES = 120;
    private static final int KEPT_OF_EACH = 3;

    private final int port;
    private final Verdict verdict;
    private final Random random;
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long sent;
    private long slowest;

    Hell(int port, Verdict verdict, Random random) {
        this.port = port;
        this.verdict = verdict;
        this.random = random;
    }

    /** What was wrong, with some of the requests that showed it. */
    Map<String, List<String>> wrong() {
        return wrong;
    }

    String summary() {
        return "hell: " + sent + " requests, statuses " + statuses + ", slowest " + slowest + " ms, wrong "
                + wrong.keySet();
    }

    long sent() {
        return sent;
    }

    Reply send(Shot shot) {
        long id = ++sent;
        try {
            var reply = Reply.to(port, shot.bytes(id), Reply.PATIENCE_MILLIS);
            statuses.merge(reply.status(), 1, Integer::sum);
            slowest = Math.max(slowest, reply.millis());
            verdict.on(shot, reply, Toll.of(id)).forEach(it -> note(it, shot, reply));
            return reply;
        } catch (IOException hang) {
            note("no answer within " + Reply.PATIENCE_MILLIS + " ms", shot, new Reply(0, Map.of(), new byte[0], 0));
            return new Reply(0, Map.of(), new byte[0], 0);
        }
    }

    /** Every operation in turn: right once, then spoilt. */
    void api(List<Operation> operations, Maker maker, Spoiler spoiler, int count) {
        for (int i = 0; i < count; i++) {
            var right = maker.right(operations.get(i % operations.size()));
            var shot = i < 3 * operations.size() || random.nextInt(8) == 0 ? right : spoiler.spoilt(right);
            send(random.nextInt(20) == 0 ? spoiler.spoilt(shot) : shot);
        }
    }

    /** All pages that can be reached from these, and a form of theirs at a time. */
    void forms(List<String> doors, String cookies, int count) {
        var pages = crawled(doors, cookies);
        var shots = new FormShots(random, cookies);
        var spoiler = new Spoiler(random);
        for (int i = 0; i < count && !pages.isEmpty(); i++) {
            var path = pages.get(i % pages.size());
            var page = Shot.get(path).with("Cookie: " + cookies).with("Accept: text/html");
            var forms = Forms.on(send(page).text()).stream()
                    .filter(it -> !it.action().startsWith("/logout"))
                    .toList();
            if (random.nextInt(3) == 0) {
                send(spoiler.spoilt(page));
            }
            for (int n = 0; n < 4 && !forms.isEmpty(); n++) {
                send(shots.of(forms.get(random.nextInt(forms.size()))));
            }
        }
    }

    private List<String> crawled(List<String> doors, String cookies) {
        var seen = new HashSet<>(doors);
        var next = new ArrayDeque<>(doors);
        var pages = new ArrayList<String>();
        while (!next.isEmpty() && pages.size() < MOST_PAGES) {
            var path = next.remove();
            var reply = send(Shot.get(path).with("Cookie: " + cookies).with("Accept: text/html"));
            if (reply.status() == 200 && reply.html()) {
                pages.add(path);
                Forms.links(reply.text()).stream().filter(seen::add).forEach(next::add);
            }
        }
        return pages;
    }

    private void note(String what, Shot shot, Reply reply) {
        var shown = wrong.computeIfAbsent(what, _ -> new ArrayList<>());
        if (shown.size() < KEPT_OF_EACH) {
            var text = reply.text();
            shown.add(shot + "\n      => " + reply.status() + " " + text.substring(0, Math.min(300, text.length())));
        }
    }
}
