package app.qingtian.bench;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Scribe;
import app.qingtian.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The physical limit: what one creation inserts, by pgbench, prepared, straight into the same tables with the same indexes, triggers and
 * commit settings, one transaction each.
 */
record Limit(Database database, Path folder, Meter meter) {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+)");
    private static final Pattern DONE = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern PORT = Pattern.compile(":(\\d+)/");

    private static final String NARRATIVE = "上周在贵店买的电热水壶第一天就漏水，打了三次电话都说明天来，一直没有人来，这已经是第7次了。希望能给我换一个新的。";

    private static final String SCRIPT = """
            \\set phone random(0, 99999999)
            begin;
            insert into customer (name, phone, created_at) values ('林女士', '139' || :phone, now()) returning id \\gset customer_
            insert into complaint (number, tracking_token, kind, stage, channel, language, narrative, feeling, wished_remedy,
                                   customer_id, known_face, owner_id, department_id, received_at, lodged_at, stage_since,
                                   next_due_at, next_due_kind)
            select 'QT-261122-' || nextval('complaint_serial'), md5(random()\\:\\:text), 'COMPLAINT', 'LODGED', 'API', 'ZH', %1$s, 'ANGRY',
                   '换一个新的', :customer_id, false, d.liaison_id, d.id, now(), now(), now(), now() + interval '4 h', 'ACKNOWLEDGEMENT'
              from department d where d.front_door returning id, owner_id \\gset complaint_
            insert into complaint_search (complaint_id, terms) values (:complaint_id, %2$s);
            insert into timeline (complaint_id, seq, round, at, actor, event, data, words)
            values (:complaint_id, 1, 1, now(), 'CUSTOMER', 'Lodged', %3$s, %4$s);
            insert into promise (complaint_id, round, kind, person_id, made_at, due_at, regime_id, unit, amount, begins_at, edition_id)
            values (:complaint_id, 1, 'ACKNOWLEDGEMENT', :complaint_owner_id, now(), now() + interval '4 h', 1, 'MINUTES', 240, now(), 1),
                   (:complaint_id, 1, 'DECISION', :complaint_owner_id, now(), now() + interval '7 d', 1, 'MINUTES', 10080, now(), 1);
            insert into notice (person_id, complaint_id, seq, occasion, at) values (:complaint_owner_id, :complaint_id, 1, 'LODGED', now());
            commit;
            """;

    Figure run(int connections, int seconds) throws IOException, InterruptedException {
        var script = folder.resolve("limit.sql");
        var log = folder.resolve("pgbench.log");
        Files.writeString(script, script());
        var port = PORT.matcher(database.url());
        if (!port.find()) {
            throw new IllegalStateException(database.url());
        }
        var login = database.application();
        var pgbench = new ProcessBuilder(
                System.getProperty("bench.pgbench", "pgbench"),
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                port.group(1),
                "-U",
                login.user(),
                "-f",
                script.toString(),
                "-c",
                String.valueOf(connections),
                "-j",
                "1",
                "-T",
                String.valueOf(seconds),
                database.url().substring(database.url().lastIndexOf('/') + 1));
        pgbench.environment().put("PGPASSWORD", login.password());
        var before = meter.used();
        int code = pgbench.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        Thread.sleep(300);
        var used = meter.used().since(before);
        var said = Files.readString(log);
        if (code != 0) {
            throw new IllegalStateException(said);
        }
        double latency = number(LATENCY, said);
        return new Figure(
                "limit",
                "inserts",
                connections,
                number(TPS, said),
                latency,
                Double.NaN,
                0,
                used.database() / number(DONE, said),
                0);
    }

    private static String script() {
        var scribe = new Scribe();
        var now = Instant.now();
        var kept = scribe.keep(new ComplaintEvent.Lodged(
                Kind.COMPLAINT,
                Channel.API,
                now,
                1,
                Promised.atReceipt(now),
                NARRATIVE,
                null,
                "换一个新的",
                List.of(),
                null));
        return SCRIPT.formatted(
                        literal(NARRATIVE),
                        literal(scribe.search(NARRATIVE, "qt", "261122", "1234567")),
                        literal(kept.data()),
                        literal(String.valueOf(kept.words())))
                .replace("\\:\\:text", " || ''");
    }

    /** pgbench takes a colon for the beginning of a variable. */
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3A") + "'";
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(found.group(1));
    }
}
