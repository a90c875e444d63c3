package app.qingtian.promise;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Edition;
import app.qingtian.complaint.Basis;
import app.qingtian.complaint.Due;
import app.qingtian.kernel.Brief;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The door to the regimes: what is promised, and by when that is. What it says of the present may be two seconds old. */
@Service
public class Regimes {

    private final RegimeStore store;
    private final Calendars calendars;
    private final Haste haste;
    private final Clock clock;
    private final ZoneId zone;
    private final Brief<String, List<Regime>> all = new Brief<>(1, Duration.ofSeconds(2));
    private final Brief<LocalDate, List<Regime>> holding = new Brief<>(2, Duration.ofSeconds(2));
    private final Brief<Long, Regime> byId = new Brief<>(200, Duration.ofHours(1));

    Regimes(RegimeStore store, Calendars calendars, Haste haste, Clock clock, @Value("${qingtian.zone}") String zone) {
        this.store = store;
        this.calendars = calendars;
        this.haste = haste;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** One version in the history of a regime; {@code by} is null where it came with the house. */
    public record Change(
            int version,
            Instant at,
            @Nullable String by,
            @Nullable String reason) {}

    /** The newest version of each, the house's own first. */
    public List<Regime> all() {
        return all.get("all", _ -> store.all());
    }

    public Optional<Regime> byKey(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** By which something may be promised today, each in the newest version that holds, the house's own first. */
    public List<Regime> holding() {
        return holding.get(today(), store::holding);
    }

    public Optional<Regime> holding(String key) {
        return holding().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The house's own; it always holds. */
    public Regime standard() {
        var first = holding().isEmpty() ? all().getFirst() : holding().getFirst();
        return first.standard() ? first : all().getFirst();
    }

    /** The last fifty versions, the newest first. */
    public List<Change> history(String key) {
        return store.history(key);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public Regime byId(long id) {
        return byId.get(id, key -> store.byId(key).orElseThrow());
    }

    /** By which the promises of a complaint are made. */
    public Regime of(long complaintId) {
        return store.of(complaintId).map(this::byId).orElseGet(this::standard);
    }

    /** The promises that hold from the moment of receipt, whoever received it (SLA-01). */
    public List<Due> atReceipt(Regime regime, Instant receivedAt) {
        return Stream.of(PromiseKind.ACKNOWLEDGEMENT, PromiseKind.DECISION)
                .flatMap(kind -> due(regime, kind, receivedAt).stream())
                .toList();
    }

    /** By when what this regime promises is due, counted from a moment; empty if it promises nothing of the kind. */
    Optional<Due> due(Regime regime, PromiseKind kind, Instant from) {
        var by = regime.silentOn(kind) ? standard() : regime;
        return due(by, kind, from, edition(by));
    }

    /** The same, counted by another calendar than the regime's. */
    Optional<Due> due(Regime regime, PromiseKind kind, Instant from, Edition edition) {
        var hurry = regime.standard() ? haste.of(kind) : null;
        if (hurry != null) {
            return Optional.of(new Due(kind.name(), from.plus(hurry), null));
        }
        var grant = regime.terms().promises().get(kind);
        if (grant == null) {
            return Optional.empty();
        }
        var begin = grant.counting().begin(edition.time(), grant.unit(), from);
        var basis = new Basis(regime.id(), grant.unit().name(), grant.amount(), begin, edition.id());
        return Countdown.begun(grant.allowance(), begin, edition).dueAt().map(due -> new Due(kind.name(), due, basis));
    }

    void forget() {
        all.forgetAll();
        holding.forgetAll();
    }

    Edition edition(Regime regime) {
        var key = regime.calendar();
        var calendar = key == null ? calendars.standard() : calendars.byKey(key).orElseGet(calendars::standard);
        return calendars.edition(calendar);
    }
}
