package app.qingtian.load;

import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the load: what is due by when, and who carries it. Reads only. */
@Service
public class Loads {

    private final LoadStore store;
    private final Sights sights;

    Loads(LoadStore store, Sights sights) {
        this.store = store;
        this.sights = sights;
    }

    /** Who carries what, by login, starting behind {@code after}. */
    @Transactional(readOnly = true)
    public Slice<Carried> carried(Sight sight, Days days, Stretch stretch) {
        var people = Slice.cut(
                store.people(sight, stretch.after(), stretch.limit() + 1),
                stretch.limit(),
                it -> it.who().login());
        var due = store.due(
                sight, people.items().stream().map(it -> it.who().id()).toList(), days);
        var carried = people.items().stream()
                .map(it -> new Carried(
                        it.who(), it.owned(), counted(due.get(it.who().id()))))
                .toList();
        return new Slice<>(carried, people.next());
    }

    /** So many people, by login behind one. */
    public record Stretch(String after, int limit) {}

    /** What a colleague still has to keep, in one bucket of the days or in all of them (null); empty for whoever may not look. */
    @Transactional(readOnly = true)
    public Optional<List<Running>> running(Reader reader, Person person, Days days, @Nullable Integer bucket) {
        if (!sights.mayLookAt(reader, person)) {
            return Optional.empty();
        }
        var span = bucket == null ? days.whole() : days.span(bucket);
        var eyes = new LoadStore.Eyes(reader.personId(), reader.departmentId(), reader.seesAll());
        return Optional.of(store.running(person.id(), span, eyes));
    }

    private static List<Integer> counted(int @Nullable [] buckets) {
        return IntStream.range(0, Days.BUCKETS)
                .mapToObj(it -> buckets == null ? 0 : buckets[it])
                .toList();
    }
}
