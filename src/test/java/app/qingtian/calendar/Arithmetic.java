package app.qingtian.calendar;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseSettings;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code bin/bench --arithmetic}: how many due times a second one thread derives, near and far (see ArithmeticTable). */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class Arithmetic {

    private static final int MOMENTS = 4096;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    /** {@code cn}: as it is shipped, with lunch, public holidays and days worked instead; {@code night}: 20:00 to 06:00 in Berlin. */
    @Param({"cn", "night"})
    public String calendar;

    /** On the wall: a day, a month, five years. */
    @Param({"1", "30", "1825"})
    public int days;

    private final Instant[] moments = new Instant[MOMENTS];
    private WorkingTime time;
    private Duration distance;
    private long minutes;
    private long workingDays;
    private int next;

    /** Moments all over a year, so that no branch is guessed; of each calendar as much work as fits into the distance. */
    @Setup
    public void layOut() throws Exception {
        time = WorkingTime.of(calendar.equals("cn") ? shipped() : night());
        var random = new Random(20261122);
        Arrays.setAll(moments, _ -> FIRST.plusSeconds(random.nextInt(365 * 24 * 60 * 60)));
        distance = Duration.ofDays(days);
        minutes = Math.max(
                Unit.WORKING_MINUTES.one(),
                time.worked(FIRST.plus(Duration.ofDays(7)), FIRST.plus(distance.plusDays(7))));
        workingDays = Math.max(1, days * 5L / 7);
    }

    @Benchmark
    public Optional<Instant> addMinutes() {
        return Unit.WORKING_MINUTES.after(time, moment(), minutes);
    }

    @Benchmark
    public Optional<Instant> addDays() {
        return Unit.WORKING_DAYS.after(time, moment(), workingDays);
    }

    @Benchmark
    public long measure() {
        var from = moment();
        return Unit.WORKING_MINUTES.passed(time, from, from.plus(distance));
    }

    private Instant moment() {
        return moments[next++ & (MOMENTS - 1)];
    }

    private static Timetable shipped() throws Exception {
        var folder = Path.of("target/bench/data-arithmetic").toAbsolutePath();
        try (var database = Database.open(DatabaseSettings.in(folder)).migrate()) {
            var store = new CalendarStore(JdbcClient.create(database.dataSource()));
            var cn = store.all().stream()
                    .filter(it -> it.key().equals("cn"))
                    .findFirst()
                    .orElseThrow();
            return store.edition(cn.editionId()).orElseThrow().timetable();
        }
    }

    private static Timetable night() {
        var week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), _ -> List.of(new Slot(20 * 60, 30 * 60))));
        return new Timetable(ZoneId.of("Europe/Berlin"), week, new TreeMap<>(), new TreeSet<>());
    }
}
