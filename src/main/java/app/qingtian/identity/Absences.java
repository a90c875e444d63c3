package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to being away: entered with one deputy by the person or by whoever watches over them, ended early the same way (RTE-01). */
@Service
public class Absences {

    private final AbsenceStore store;
    private final People people;
    private final Overseers overseers;
    private final Presence presence;
    private final Clock clock;

    Absences(AbsenceStore store, People people, Overseers overseers, Presence presence, Clock clock) {
        this.store = store;
        this.people = people;
        this.overseers = overseers;
        this.presence = presence;
        this.clock = clock;
    }

    /** From when until when, and the login of who acts meanwhile; null where there is nobody. */
    public record Wish(
            Instant from, Instant until, @Nullable String deputy) {}

    /** Of somebody who works here; what lasts and what is to come, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> of(Person person) {
        return store.of(person.id(), clock.instant());
    }

    public boolean mayEnter(Reader reader, Person person) {
        return reader.personId() == person.id() || overseers.over(reader, person.departmentId());
    }

    /**
     * Refused when it ends before it begins or is over, lasts more than 366 days, overlaps another of the same person, names
     * somebody who left, or closes a circle of people who all act for each other.
     */
    @Transactional
    public Outcome<Absence> enter(Reader reader, String login, Wish wish) {
        var account = people.byLogin(login).flatMap(it -> people.account(it.id()));
        if (account.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        var person = account.get().person();
        if (!mayEnter(reader, person)) {
            return Outcome.refused(Refusal.forbidden());
        }
        if (!account.get().active()) {
            return Outcome.refused(Refusal.of("person_left", person.name()));
        }
        var deputy = wish.deputy() == null ? Optional.<Account>empty() : account(wish.deputy());
        if (wish.deputy() != null && deputy.isEmpty()) {
            return Outcome.refused(new Refusal("person_unknown", 422, List.of(wish.deputy())));
        }
        if (deputy.filter(it -> !it.active()).isPresent()) {
            return Outcome.refused(
                    Refusal.of("person_left", deputy.get().person().name()));
        }
        var deputyId = deputy.map(it -> it.person().id()).orElse(null);
        return entered(reader, new Absence(0, person.id(), deputyId, wish.from(), wish.until()));
    }

    /** Back earlier, or did not go after all. */
    @Transactional
    public Outcome<Absence> end(Reader reader, String login, long id) {
        var person = people.byLogin(login).orElse(null);
        if (person == null) {
            return Outcome.refused(Refusal.unknown());
        }
        if (!mayEnter(reader, person)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var ended = store.end(id, person.id(), reader.personId(), clock.instant());
        presence.forget();
        return ended.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    private Outcome<Absence> entered(Reader reader, Absence wish) {
        var now = clock.instant();
        var flaw = wish.flaw(now);
        if (flaw.isPresent()) {
            return Outcome.refused(flaw.get());
        }
        store.lock(wish.personId(), wish.deputyId());
        var standing = store.standing(now);
        if (standing.overlaps(wish) || standing.closesCircle(wish)) {
            return Outcome.refused(Refusal.of(standing.overlaps(wish) ? "absence_overlaps" : "deputy_circle"));
        }
        var entered = store.insert(wish, reader.personId(), now);
        presence.forget();
        return Outcome.done(entered);
    }

    private Optional<Account> account(String login) {
        return people.byLogin(login).flatMap(it -> people.account(it.id()));
    }
}
