package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many open complaints somebody can carry. It forbids nothing; the load page says who carries more. */
@Service
public class Capacities {

    private final PersonStore store;
    private final People people;
    private final Overseers overseers;

    Capacities(PersonStore store, People people, Overseers overseers) {
        this.store = store;
        this.people = people;
        this.overseers = overseers;
    }

    /** Of these people, by id; whoever has none is not there. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> of(List<Person> persons) {
        return store.capacities(persons.stream().map(Person::id).toList());
    }

    public boolean maySet(Reader reader, Person person) {
        return overseers.over(reader, person.departmentId());
    }

    /** Null takes it away again. By whoever watches over the person. */
    @Transactional
    public Outcome<Person> set(Reader reader, String login, @Nullable Integer open) {
        var person = people.byLogin(login).orElse(null);
        if (person == null) {
            return Outcome.refused(Refusal.unknown());
        }
        if (!maySet(reader, person)) {
            return Outcome.refused(Refusal.forbidden());
        }
        store.capacity(person.id(), open);
        return Outcome.done(person);
    }
}
