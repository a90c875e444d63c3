package app.qingtian.bench;

import app.qingtian.calendar.Unit;
import app.qingtian.complaint.Basis;
import app.qingtian.complaint.Due;
import app.qingtian.escalation.Post;
import app.qingtian.promise.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The promises of one complaint while its life is told. */
final class Promised {

    /** The house's own regime and the first edition of its calendar, as migrations make them. */
    private static final long HOUSE = 1;

    private static final long EDITION = 1;
    private static final int MOST = 10;

    /** What is promised at the door, counted on the wall: the rows are the same, and lives are told in minutes. */
    static List<Due> atReceipt(Instant at) {
        return List.of(
                due(PromiseKind.ACKNOWLEDGEMENT, at, Duration.ofHours(4)),
                due(PromiseKind.DECISION, at, Duration.ofDays(7)));
    }

    static Due due(PromiseKind kind, Instant from, Duration within) {
        var basis = new Basis(HOUSE, Unit.MINUTES.name(), (int) within.toMinutes(), from, EDITION);
        return new Due(kind.name(), from.plus(within), basis);
    }

    /** One row. */
    static final class One {
        final long id;
        final PromiseKind kind;
        final Instant made;
        final Instant due;
        final @Nullable Basis basis;

        @Nullable Long referral;

        long giver;

        @Nullable Instant kept;

        @Nullable Instant broken;

        @Nullable Instant released;

        One(long id, Instant made, Due due) {
            this.id = id;
            this.kind = PromiseKind.valueOf(due.kind());
            this.made = made;
            this.due = due.dueAt();
            this.basis = due.basis();
        }

        boolean open() {
            return kept == null && released == null;
        }

        /** The ladder as it comes with the house, counted on the wall: who promised is reminded after 80 %; a broken promise has been up. */
        int rung(Instant now) {
            if (!open()) {
                return 0;
            }
            return broken != null ? Post.EXECUTIVE.level() : reminder().isAfter(now) ? 0 : Post.OWNER.level();
        }

        @Nullable Instant step(Instant now) {
            if (broken != null) {
                return null;
            }
            return reminder().isAfter(now) ? reminder() : due;
        }

        private Instant reminder() {
            return made.plus(Duration.between(made, due).multipliedBy(4).dividedBy(5));
        }
    }

    private final long complaint;
    private final List<One> all = new ArrayList<>();

    Promised(long complaint) {
        this.complaint = complaint;
    }

    void make(Instant made, Due due) {
        all.add(new One((complaint - 1) * MOST + all.size() + 1, made, due));
    }

    /** What a department promises that was asked. */
    void make(long referral, long liaison, Instant made) {
        for (var due : List.of(
                due(PromiseKind.TAKING, made, Duration.ofDays(2)), due(PromiseKind.ANSWER, made, Duration.ofDays(2)))) {
            make(made, due);
            all.getLast().referral = referral;
            all.getLast().giver = liaison;
        }
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
        return all.stream().filter(it -> it.open() && it.referral == null).min(Comparator.comparing(it -> it.due));
    }

    void write(Rows rows, long person, Instant now) {
        for (var it : all) {
            var basis = it.basis;
            rows.add(
                    Table.PROMISE,
                    it.id,
                    complaint,
                    1,
                    it.kind,
                    null,
                    it.referral == null ? "CUSTOMER" : "OWNER",
                    it.referral == null ? person : it.giver,
                    it.referral,
                    it.made,
                    it.due,
                    it.kept,
                    it.broken,
                    it.released,
                    basis == null ? null : basis.regimeId(),
                    basis == null ? null : basis.unit(),
                    basis == null ? null : basis.amount(),
                    basis == null ? null : basis.begin(),
                    basis == null ? null : basis.editionId(),
                    it.rung(now),
                    it.step(now));
        }
    }
}
