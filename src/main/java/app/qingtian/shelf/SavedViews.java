package app.qingtian.shelf;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to saved views: everybody keeps some of their own; administrators share some with everybody. */
@Service
public class SavedViews {

    /** So many a person; more would be no shortcut any more. */
    public static final int MOST = 30;

    private final ShelfStore store;
    private final Clock clock;
    private final Brief<Long, List<SavedView>> kept = new Brief<>(2_000, Duration.ofSeconds(5));

    SavedViews(ShelfStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A name, the filters, and whether it is for everybody. */
    public record Wish(String name, boolean shared, Map<String, String> terms) {}

    /** One's own and the shared ones, by name; as another node changed them some seconds ago. */
    public List<SavedView> of(Reader reader) {
        return kept.get(reader.personId(), store::of);
    }

    public Optional<SavedView> find(Reader reader, long id) {
        return of(reader).stream().filter(view -> view.id() == id).findFirst();
    }

    /** Refused for whoever shares without being an administrator, has a view of that name, or has enough. */
    @Transactional
    public Outcome<SavedView> save(Reader reader, Wish wish) {
        if (wish.shared() && !reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        store.lock(reader.personId());
        var own = store.of(reader.personId()).stream()
                .filter(it -> it.ownerId() == reader.personId())
                .toList();
        if (own.size() >= MOST) {
            return Outcome.refused(Refusal.of("views_too_many", MOST));
        }
        if (own.stream().anyMatch(it -> it.name().equalsIgnoreCase(wish.name()))) {
            return Outcome.refused(Refusal.of("view_name_taken", wish.name()));
        }
        long id = store.insert(reader.personId(), wish, clock.instant());
        kept.forgetAll();
        return Outcome.done(new SavedView(id, reader.personId(), wish.name(), wish.shared(), wish.terms()));
    }

    /** Another name, other filters. One's own; an administrator changes shared ones too, and decides what is shared. */
    @Transactional
    public Outcome<SavedView> change(Reader reader, long id, Wish wish) {
        return owned(reader, id).then(view -> {
            if (wish.shared() != view.shared() && !reader.is(Role.ADMINISTRATOR)) {
                return Outcome.refused(Refusal.forbidden());
            }
            store.lock(view.ownerId());
            boolean taken = store.of(view.ownerId()).stream()
                    .filter(it -> it.ownerId() == view.ownerId() && it.id() != id)
                    .anyMatch(it -> it.name().equalsIgnoreCase(wish.name()));
            if (taken) {
                return Outcome.refused(Refusal.of("view_name_taken", wish.name()));
            }
            store.change(id, wish);
            kept.forgetAll();
            return Outcome.done(new SavedView(id, view.ownerId(), wish.name(), wish.shared(), wish.terms()));
        });
    }

    /** One that this reader may change, as it is now. */
    @Transactional(readOnly = true)
    public Outcome<SavedView> owned(Reader reader, long id) {
        var view =
                store.of(reader.personId()).stream().filter(it -> it.id() == id).findFirst();
        if (view.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        return view.get().ownerId() == reader.personId() || reader.is(Role.ADMINISTRATOR)
                ? Outcome.done(view.get())
                : Outcome.refused(Refusal.forbidden());
    }

    /** Takes one's own away; an administrator takes shared ones away too. */
    @Transactional
    public Outcome<SavedView> remove(Reader reader, long id) {
        return owned(reader, id).map(view -> {
            store.end(id, reader.personId(), clock.instant());
            kept.forgetAll();
            return view;
        });
    }
}
