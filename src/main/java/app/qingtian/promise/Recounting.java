package app.qingtian.promise;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Unit;
import app.qingtian.complaint.Basis;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Move;
import app.qingtian.promise.RecountStore.Chooser;
import app.qingtian.promise.RecountStore.Open;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives a complaint another regime: what is still open is counted anew from the same beginning, with every pause and every extension
 * it was given. What the new regime does not promise stays promised as it was. Call it with the complaint locked.
 */
@Component
class Recounting {

    private static final int HOURS_OF_WORK = 8;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private final RecountStore store;
    private final Regimes regimes;
    private final Planning planning;
    private final Clock clock;

    Recounting(RecountStore store, Regimes regimes, Planning planning, Clock clock) {
        this.store = store;
        this.regimes = regimes;
        this.planning = planning;
        this.clock = clock;
    }

    /** Says which promises moved. */
    List<Move> by(Complaint complaint, Regime regime, Chooser chooser) {
        var now = clock.instant();
        store.choose(complaint.id(), regime.id(), chooser, now);
        var open = store.open(complaint.id(), regime.id(), now);
        open.forEach(promise -> recount(promise, regime));
        return open.isEmpty() ? List.of() : planning.plan(complaint.id());
    }

    private void recount(Open promise, Regime regime) {
        var grant = regime.terms().promises().get(promise.kind().countedAs());
        if (grant == null) {
            return;
        }
        var unit = grant.unit();
        var edition = regimes.edition(regime);
        var begin = grant.counting().begin(edition.time(), unit, promise.from());
        int amount = grant.amount() + carried(promise.extended(), Unit.valueOf(promise.unit()), unit);
        store.recount(
                promise.id(),
                new Basis(regime.id(), unit.name(), Math.min(amount, Allowance.most(unit)), begin, edition.id()));
    }

    /** More time that was given stays given, in what is counted now: a day is a day, and eight hours where hours of work are counted. */
    static int carried(int amount, Unit given, Unit counted) {
        if (given.days() == counted.days()) {
            return amount;
        }
        var minutes = counted.days() ? given : counted;
        int day = MINUTES * (minutes.working() ? HOURS_OF_WORK : HOURS);
        return counted.days() ? Math.ceilDiv(amount, day) : amount * day;
    }
}
