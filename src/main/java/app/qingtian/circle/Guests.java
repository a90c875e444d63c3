package app.qingtian.circle;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up a circle: who was asked for, and who belongs to it anyway. */
@Component
public class Guests {

    /** Nobody is left alone with it: should one fall ill, another knows. */
    static final int FEWEST = 2;

    private final People people;

    Guests(People people) {
        this.people = people;
    }

    /** Who shall know of it and who never, by their logins. */
    public record Wish(List<String> named, List<String> barred, String reason) {}

    Outcome<ComplaintEvent> invited(Complaint complaint, Reader reader, Wish wish) {
        return ids(wish.named(), true)
                .then(named -> ids(wish.barred(), false)
                        .then(barred -> drawn(complaint, reader, new Lists(named, barred, wish.reason()))));
    }

    /** Who shall know of one that this reader writes down and owns, and who never, by their ids. */
    public record Expected(Set<Long> named, Set<Long> barred) {}

    Outcome<Expected> expected(Reader reader, Wish wish) {
        return ids(wish.named(), true)
                .then(named -> ids(wish.barred(), false).then(barred -> apart(reader, named, barred)));
    }

    private static Outcome<Expected> apart(Reader reader, List<Person> named, List<Person> barred) {
        var in = named.stream().map(Person::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (var person : barred) {
            if (person.id() == reader.personId() || in.contains(person.id())) {
                return Outcome.refused(Refusal.of("named_and_barred", person.name()));
            }
        }
        return Outcome.done(new Expected(in, barred.stream().map(Person::id).collect(Collectors.toSet())));
    }

    private record Lists(List<Person> named, List<Person> barred, String reason) {

        List<Long> kept() {
            return barred.stream().map(Person::id).toList();
        }
    }

    private static Outcome<ComplaintEvent> drawn(Complaint complaint, Reader reader, Lists lists) {
        var circle = new LinkedHashSet<Long>();
        circle.add(complaint.ownerId());
        circle.add(reader.personId());
        lists.named().forEach(person -> circle.add(person.id()));
        var both =
                lists.barred().stream().filter(it -> circle.contains(it.id())).findFirst();
        if (both.isPresent()) {
            var name = both.get().name();
            return Outcome.refused(
                    both.get().id() == complaint.ownerId()
                            ? Refusal.of("owner_stays_named", name)
                            : Refusal.of("named_and_barred", name));
        }
        return circle.size() < FEWEST
                ? Outcome.refused(Refusal.of("circle_too_small"))
                : Outcome.done(new ComplaintEvent.MadeConfidential(List.copyOf(circle), lists.kept(), lists.reason()));
    }

    /** Somebody by their login; a colleague who has left cannot be let in any more. */
    Outcome<Person> somebody(String login, boolean here) {
        var account = people.byLogin(login).flatMap(it -> people.account(it.id()));
        if (account.isEmpty()) {
            return Outcome.refused(new Refusal("person_unknown", 422, List.of(login)));
        }
        var person = account.get().person();
        return here && account.filter(Account::active).isEmpty()
                ? Outcome.refused(Refusal.of("person_left", person.name()))
                : Outcome.done(person);
    }

    private Outcome<List<Person>> ids(List<String> logins, boolean here) {
        var found = new ArrayList<Person>();
        for (var login : logins) {
            switch (somebody(login, here)) {
                case Outcome.Done<Person>(var person) -> found.add(person);
                case Outcome.Refused<Person>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(found);
    }
}
