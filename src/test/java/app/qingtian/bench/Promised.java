package app.qingtian.bench;

import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Regime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The promises of one complaint while its life is told. */
final class Promised {

    static final Regime REGIME = new Regime(Duration.ofHours(4), Duration.ofDays(7), Duration.ofDays(3));
    private static final int MOST = 4;

    /** One row. */
    static final class One {
        final long id;
        final PromiseKind kind;
        final Instant made;
        final Instant due;

        @Nullable Instant kept;

        @Nullable Instant broken;

        @Nullable Instant released;

        One(long id, PromiseKind kind, Instant made, Instant due) {
            this.id = id;
            this.kind = kind;
            this.made = made;
            this.due = due;
        }

        boolean open() {
            return kept == null && released == null;
        }
    }

    private final long complaint;
    private final List<One> all = new ArrayList<>();

    Promised(long complaint) {
        this.complaint = complaint;
    }

    void make(PromiseKind kind, Instant made, Instant due) {
        all.add(new One((complaint - 1) * MOST + all.size() + 1, kind, made, due));
    }

    void keep(PromiseKind kind, Instant at) {
        all.stream().filter(it -> it.kind == kind && it.open()).forEach(it -> {
            it.kept = at;
            it.broken = it.due.isBefore(at) ? at : null;
        });
    }

    void release(Instant at) {
        all.stream().filter(One::open).forEach(it -> it.released = at);
    }

    /** Those whose time is over, broken now. */
    List<One> breakBy(Instant now) {
        var over = all.stream().filter(it -> it.open() && it.due.isBefore(now)).toList();
        over.forEach(it -> it.broken = it.due);
        return over;
    }

    Optional<One> next() {
        return all.stream().filter(One::open).min(Comparator.comparing(it -> it.due));
    }

    void write(Rows rows, long person) {
        for (var it : all) {
            rows.add(
                    Table.PROMISE,
                    it.id,
                    complaint,
                    1,
                    it.kind,
                    null,
                    person,
                    it.made,
                    it.due,
                    it.kept,
                    it.broken,
                    it.released);
        }
    }
}
