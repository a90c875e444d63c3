package app.qingtian.crash;

import app.qingtian.promise.SqlOfTheSweep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/crash --sweep N}: in a house that {@code bin/bench} loaded, N promises fall due at once among all that are open; two nodes
 * sweep, one is killed with signal 9 when a third are told. Ends with 1 unless each was told exactly once.
 */
final class Sweeping {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final String OPEN =
            "select count(*) from promise where kept_at is null and broken_at is null and released_at is null";

    /** Deeds for the next weeks, spread over the complaints that are open. */
    private static final String MORE = """
            insert into promise (complaint_id, round, kind, what, to_whom, person_id, made_at, due_at)
            select p.complaint_id, p.round, 'DEED', 'deed', p.to_whom, p.person_id, now(), now() + interval '30 days' + n * interval '1 minute'
              from (select * from promise
                     where kind = 'DECISION' and kept_at is null and broken_at is null and released_at is null limit 100000) p,
                   generate_series(1, 10000) n
             limit :more
            """;

    private static final String CHOOSE = """
            create temporary table due as
            select id, complaint_id from promise
             where kept_at is null and broken_at is null and released_at is null and not rests and due_at > now() + interval '1 hour'
             order by random() limit :due
            """;

    private static final String FALL_DUE =
            "update promise set due_at = now() - interval '1 minute' where id in (select id from due)";

    private static final String BROKEN =
            "select count(*) from due join promise using (id) where promise.broken_at is not null";

    private static final String LINES = """
            select count(t.seq) filter (where t.event = 'PromiseBroken' and t.data::jsonb ->> 'promiseId' = due.id::text)
              from due left join timeline t on t.complaint_id = due.complaint_id group by due.id
            """;

    private final Path data;
    private final int due;
    private final int open;

    private Sweeping(Path data, int due, int open) {
        this.data = data;
        this.due = due;
        this.open = open;
    }

    static void main(String[] args) throws Exception {
        boolean once = new Sweeping(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])).run();
        System.exit(once ? 0 : 1);
    }

    private boolean run() throws Exception {
        try (var first = node();
                var second = node()) {
            CompletableFuture.allOf(CompletableFuture.runAsync(first::start), CompletableFuture.runAsync(second::start))
                    .join();
            var session = second.session();
            try {
                return swept(first, JdbcClient.create(session));
            } finally {
                session.destroy();
            }
        }
    }

    private Installation node() {
        return new Installation(data, Installation.freePort());
    }

    private boolean swept(Installation first, JdbcClient database) {
        int all = filled(database);
        database.sql(CHOOSE).param("due", due).update();
        long begin = System.nanoTime();
        int fell = database.sql(FALL_DUE).update();
        SqlOfTheSweep.plan(database, Instant.now(), true).forEach(System.out::println);
        Await.until("a third are told", PATIENCE, () -> count(database, BROKEN) >= fell / 3);
        int told = count(database, BROKEN);
        first.killApplication();
        Await.until("all are told", PATIENCE, () -> count(database, BROKEN) == fell);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var lines = database.sql(LINES).query((row, _) -> row.getInt(1)).list();
        System.out.printf(
                "%n| open | due | killed after | all told after s | a second | told once | twice | never |%n|---|---|---|---|---|---|---|---|%n");
        System.out.printf(
                "| %,d | %,d | %,d | %.1f | %.0f | %,d | %,d | %,d |%n",
                all,
                fell,
                told,
                seconds,
                fell / seconds,
                times(lines, 1),
                lines.size() - times(lines, 0) - times(lines, 1),
                times(lines, 0));
        return fell == due && times(lines, 1) == fell;
    }

    private int filled(JdbcClient database) {
        int more = open - count(database, OPEN);
        if (more > 0) {
            System.err.printf("Promising %,d deeds more …%n", more);
            database.sql(MORE).param("more", more).update();
        }
        database.sql("vacuum analyze promise").update();
        return count(database, OPEN);
    }

    private static long times(List<Integer> lines, int times) {
        return lines.stream().filter(it -> it == times).count();
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
