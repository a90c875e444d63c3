package app.qingtian.calendar;

import app.qingtian.calendar.CalendarStore.Making;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/** The door to the calendars. What it says of the present may be two seconds old; editions never change and are kept in memory. */
@Service
public class Calendars {

    private static final int EDITIONS_IN_MEMORY = 32;

    private final CalendarStore store;
    private final Holidays holidays;
    private final Clock clock;
    private final Brief<String, List<Calendar>> all = new Brief<>(1, Duration.ofSeconds(2));
    private final ConcurrentLruCache<Long, Edition> known;

    Calendars(CalendarStore store, Holidays holidays, Clock clock) {
        this.store = store;
        this.holidays = holidays;
        this.clock = clock;
        this.known = new ConcurrentLruCache<>(
                EDITIONS_IN_MEMORY, id -> store.edition(id).orElseThrow());
    }

    /** One edition in the history of a calendar; {@code by} is null where it came with the house. */
    public record Change(int number, Instant at, @Nullable String by, String reason) {}

    /** How a calendar is called. */
    public record Name(String key, String zh, String en) {}

    /** Why a calendar is changed, after having looked at this edition. */
    public record Cause(int after, String reason) {}

    /** The house's own first. */
    public List<Calendar> all() {
        return all.get("all", _ -> store.all());
    }

    public Optional<Calendar> byKey(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The one that counts where no other was chosen. */
    public Calendar standard() {
        return all().getFirst();
    }

    public Edition edition(Calendar calendar) {
        return edition(calendar.editionId());
    }

    /** An edition that something was counted with. */
    public Edition edition(long id) {
        return known.get(id);
    }

    /** The last fifty changes, the newest first. */
    public List<Change> history(Calendar calendar) {
        return store.history(calendar.id());
    }

    /** Opens a calendar. Refused when the key is taken, and when nobody could count with it. */
    @Transactional
    public Outcome<String> open(Reader reader, Name name, Plan plan, String reason) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var flaw = flaw(plan);
        if (flaw.isPresent()) {
            return Outcome.refused(flaw.get());
        }
        return store.insert(name)
                .map(id ->
                        added(id, name, new Making(plan, holidays.known(plan.holidays()), reader.personId(), reason)))
                .orElseGet(() -> Outcome.refused(Refusal.of("calendar_exists", name.key())));
    }

    /** Changes a calendar after the edition that was looked at: promises that still run are planned anew, and say why. */
    @Transactional
    public Outcome<String> change(Reader reader, Name name, Plan plan, Cause cause) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var calendar = byKey(name.key()).orElse(null);
        if (calendar == null) {
            return Outcome.refused(Refusal.unknown());
        }
        var flaw = flaw(plan);
        if (flaw.isPresent()) {
            return Outcome.refused(flaw.get());
        }
        int present = store.lockedNumber(calendar.id());
        if (present != cause.after()) {
            return Outcome.refused(Refusal.stale(present));
        }
        store.rename(calendar.id(), name);
        return added(
                calendar.id(),
                name,
                new Making(plan, holidays.known(plan.holidays()), reader.personId(), cause.reason()));
    }

    /**
     * Takes in what a paper says of a year; all calendars that keep these holidays get a new edition. Refused when another year's
     * notice tells one of the dates differently, and when a calendar would be left with hours that overlap, or with none.
     */
    @Transactional
    public Outcome<Notice> learn(Reader reader, String source, Notice notice) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var contradicted = holidays.contradicted(source, notice);
        if (contradicted.isPresent()) {
            return Outcome.refused(new Refusal("holiday_contradicted", 422, List.of(contradicted.get())));
        }
        var known = holidays.with(source, notice);
        var keeping = store.all().stream()
                .filter(calendar -> source.equals(calendar.plan().holidays()))
                .toList();
        var spoilt = keeping.stream().flatMap(it -> spoilt(it, known).stream()).findFirst();
        if (spoilt.isPresent()) {
            return Outcome.refused(spoilt.get());
        }
        boolean news = !known.equals(holidays.known(source));
        holidays.learn(source, notice, reader.personId());
        if (news) {
            var reason = source + " " + notice.year() + ": " + notice.citation();
            keeping.forEach(it -> add(it.id(), new Making(it.plan(), known, reader.personId(), reason)));
        }
        return Outcome.done(notice);
    }

    private Optional<Refusal> spoilt(Calendar calendar, PublicDays known) {
        return calendar.plan()
                .with(known)
                .flaw(today(calendar.plan()))
                .map(why -> new Refusal(
                        "notice_spoils_calendar",
                        422,
                        Stream.concat(Stream.of(calendar.key()), why.details().stream())
                                .toList()));
    }

    private Optional<Refusal> flaw(Plan plan) {
        var source = plan.holidays();
        if (source != null && !holidays.has(source)) {
            return Optional.of(new Refusal("holidays_unknown", 422, List.of(source)));
        }
        return plan.with(holidays.known(source)).flaw(today(plan));
    }

    private LocalDate today(Plan plan) {
        return LocalDate.ofInstant(clock.instant(), plan.zone());
    }

    private Outcome<String> added(long id, Name name, Making making) {
        add(id, making);
        return Outcome.done(name.key());
    }

    private void add(long calendarId, Making making) {
        store.insert(calendarId, store.lockedNumber(calendarId) + 1, making, clock.instant());
        all.forgetAll();
    }
}
