package app.qingtian.promise;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Edition;
import app.qingtian.complaint.ComplaintEvent.Basis;
import app.qingtian.complaint.ComplaintEvent.Due;
import app.qingtian.kernel.Brief;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The door to the regimes: what is promised, and by when that is. What it says of the present may be two seconds old. */
@Service
public class Regimes {

    private final RegimeStore store;
    private final Calendars calendars;
    private final Haste haste;
    private final Brief<String, List<Regime>> all = new Brief<>(1, Duration.ofSeconds(2));
    private final Brief<Long, Regime> byId = new Brief<>(200, Duration.ofHours(1));

    Regimes(RegimeStore store, Calendars calendars, Haste haste) {
        this.store = store;
        this.calendars = calendars;
        this.haste = haste;
    }

    /** The newest version of each, the house's own first. */
    public List<Regime> all() {
        return all.get("all", _ -> store.all());
    }

    /** The house's own. */
    public Regime standard() {
        return all().getFirst();
    }

    public Regime byId(long id) {
        return byId.get(id, key -> store.byId(key).orElseThrow());
    }

    /** By which the promises of a complaint are made. */
    Regime of(long complaintId) {
        return store.of(complaintId).map(this::byId).orElseGet(this::standard);
    }

    /** The promises that hold from the moment of receipt, whoever received it (SLA-01). */
    public List<Due> atReceipt(Instant receivedAt) {
        return Stream.of(PromiseKind.ACKNOWLEDGEMENT, PromiseKind.DECISION)
                .flatMap(kind -> due(standard(), kind, receivedAt).stream())
                .toList();
    }

    /** By when what this regime promises is due, counted from a moment; empty if it promises nothing of the kind. */
    Optional<Due> due(Regime regime, PromiseKind kind, Instant from) {
        var hurry = regime.standard() ? haste.of(kind) : null;
        if (hurry != null) {
            return Optional.of(new Due(kind.name(), from.plus(hurry), null));
        }
        var grant = regime.terms().promises().get(kind);
        if (grant == null) {
            return Optional.empty();
        }
        var edition = edition(regime);
        var begin = grant.counting().begin(edition.time(), grant.unit(), from);
        var basis = new Basis(regime.id(), grant.unit().name(), grant.amount(), begin, edition.id());
        return Countdown.begun(grant.allowance(), begin, edition).dueAt().map(due -> new Due(kind.name(), due, basis));
    }

    private Edition edition(Regime regime) {
        var key = regime.calendar();
        var calendar = key == null ? calendars.standard() : calendars.byKey(key).orElseGet(calendars::standard);
        return calendars.edition(calendar);
    }
}
