package app.qingtian.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for everything that was acknowledged, and for what is there more than once. */
final class Inquest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int REPEATED = 40;

    private final Installation house;
    private final Wire wire;
    private final Acknowledged acknowledged;

    Inquest(Installation house, Wire wire) {
        this.house = house;
        this.wire = wire;
        this.acknowledged = wire.acknowledged();
    }

    /** What came of it. */
    record Finding(int acknowledged, List<String> lost, List<String> doubled, List<String> broken) {

        boolean clean() {
            return lost.isEmpty() && doubled.isEmpty() && broken.isEmpty();
        }
    }

    /** Everything ever acknowledged, after all that was half done has been finished. */
    Finding hold() {
        var sql = house.superuser();
        Await.until("all broken promises are told", PATIENCE, () -> dueAndUntold(sql) == 0);
        var lost = new ArrayList<String>();
        var doubled = new ArrayList<String>();
        complaints(sql, lost, doubled);
        messages(sql, lost, doubled);
        files(sql, lost, doubled);
        lines(sql, lost);
        var broken = new ArrayList<>(Whole.broken(sql));
        broken.addAll(otherAnswers());
        broken.addAll(acknowledged.troubles());
        return new Finding(acknowledged.count(), lost, doubled, broken);
    }

    private static long dueAndUntold(JdbcClient sql) {
        return sql.sql("""
                        select count(*) from promise
                         where due_at < now() and kept_at is null and broken_at is null and released_at is null
                        """).query(Long.class).single();
    }

    private void complaints(JdbcClient sql, List<String> lost, List<String> doubled) {
        var found = new HashMap<String, List<String>>();
        sql.sql("select narrative, number, tracking_token from complaint")
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(row -> put(found, row, "complaint", doubled));
        for (var it : acknowledged.lodged()) {
            var row = found.get(it.mark());
            if (row == null
                    || (it.number() != null && !it.number().equals(row.get(1)))
                    || (!it.token().isEmpty() && !it.token().equals(row.get(2)))) {
                lost.add("complaint " + it);
            }
        }
    }

    private void messages(JdbcClient sql, List<String> lost, List<String> doubled) {
        var found = new HashMap<String, List<String>>();
        sql.sql("select m.words, c.number, c.tracking_token from message m join complaint c on c.id = m.complaint_id")
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(row -> put(found, row, "message", doubled));
        for (var it : acknowledged.said()) {
            if (!found.getOrDefault(it.mark(), List.of()).contains(it.complaint())) {
                lost.add("message " + it);
            }
        }
    }

    private void files(JdbcClient sql, List<String> lost, List<String> doubled) {
        var found = new HashMap<String, List<String>>();
        sql.sql("""
                        select f.name, c.number, c.tracking_token, encode(f.sha256, 'hex')
                          from file f join complaint c on c.id = f.complaint_id
                        """)
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(row -> put(found, row, "file", doubled));
        for (var it : acknowledged.sent()) {
            var row = found.getOrDefault(it.name(), List.of());
            if (!row.contains(it.complaint()) || !row.contains(it.sha256())) {
                lost.add("file " + it);
            }
        }
    }

    private void lines(JdbcClient sql, List<String> lost) {
        var found = new HashMap<String, String>();
        sql.sql("select c.number, t.seq, t.event from timeline t join complaint c on c.id = t.complaint_id")
                .query(row -> {
                    found.put(row.getString(1) + " " + row.getInt(2), row.getString(3));
                });
        for (var it : acknowledged.lines()) {
            if (!it.event().equals(found.get(it.number() + " " + it.seq()))) {
                lost.add("line " + it);
            }
        }
    }

    /** The newest requests with a key, once more: the same answers, and nothing is done again. */
    private List<String> otherAnswers() {
        var all = acknowledged.repeatable();
        var other = new ArrayList<String>();
        for (var it : all.subList(Math.max(0, all.size() - REPEATED), all.size())) {
            wire.untilAnswered(it.request())
                    .filter(answer -> !answer.body().equals(it.answer()))
                    .ifPresent(answer ->
                            other.add("another answer to the same key: " + it.answer() + " then " + answer.body()));
        }
        return other;
    }

    private static void put(Map<String, List<String>> found, List<String> row, String what, List<String> doubled) {
        if (found.put(row.getFirst(), row) != null) {
            doubled.add(what + " " + row);
        }
    }
}
