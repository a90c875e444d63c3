package app.qingtian.catalogue;

import app.qingtian.catalogue.EditionStore.Making;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which the desk's words change: first a draft that can be looked at, then an edition that keeps it. */
@Service
public class Editions {

    private final CatalogueStore store;
    private final EditionStore editions;
    private final UseStore uses;
    private final Catalogues catalogues;
    private final Clock clock;

    Editions(CatalogueStore store, EditionStore editions, UseStore uses, Catalogues catalogues, Clock clock) {
        this.uses = uses;
        this.store = store;
        this.editions = editions;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** How a draft is kept: after having looked at this edition, why, and which edition it takes back. */
    public record Cause(int after, String reason, @Nullable Integer undoes) {}

    /** The last fifty, the newest first. */
    public List<CatalogueEdition> history() {
        return editions.history();
    }

    /** What comes of a wish, without keeping it. Refused where nobody could live with it, and where nothing would change. */
    @Transactional(readOnly = true)
    public Outcome<Draft> draft(Reader reader, Wish wish) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var before = store.present();
        return wished(before, wish).then(after -> {
            var draft = new Draft(before, after);
            return Soundness.flaw(draft).<Outcome<Draft>>map(Outcome::refused).orElseGet(() -> Outcome.done(draft));
        });
    }

    /** Keeps what was looked at as a new edition; refused when somebody else has made one since. */
    @Transactional
    public Outcome<Draft> keep(Reader reader, Wish wish, Cause cause) {
        return draft(reader, wish).then(draft -> {
            int present = draft.before().edition();
            var making = new Making(reader.personId(), cause.reason(), cause.undoes(), clock.instant());
            if (present != cause.after() || !editions.insert(draft, making)) {
                return Outcome.refused(Refusal.stale(present));
            }
            catalogues.changed();
            return Outcome.done(draft);
        });
    }

    private Outcome<Book> wished(Book before, Wish wish) {
        return switch (wish) {
            case Wish.Add(var catalogue, var item, var after) ->
                before.item(catalogue, item.code()).isPresent()
                        ? Outcome.refused(Refusal.of("code_taken", item.code()))
                        : Outcome.done(Edits.put(before, catalogue, item, after));
            case Wish.Put(var catalogue, var item, var after) ->
                before.item(catalogue, item.code()).isEmpty()
                        ? Outcome.refused(Refusal.unknown())
                        : Outcome.done(Edits.put(before, catalogue, item, after));
            case Wish.Remove(var catalogue, var code) -> removed(before, catalogue, code);
            case Wish.Replace(var catalogue, var items) -> Outcome.done(Edits.ordered(before, catalogue, items));
            case Wish.Apply(var pack) -> Outcome.done(Edits.merge(before, pack.lists()));
            case Wish.Undo(var number) ->
                number <= 1 || number > before.edition()
                        ? Outcome.refused(Refusal.unknown())
                        : Outcome.done(Edits.undo(before, done(number), this::stays));
        };
    }

    private Draft done(int number) {
        return new Draft(catalogues.edition(number - 1), catalogues.edition(number));
    }

    private Outcome<Book> removed(Book before, String catalogue, String code) {
        if (before.item(catalogue, code).isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        return stays(catalogue, code)
                ? Outcome.refused(Refusal.of("word_in_use", code))
                : Outcome.done(Edits.without(before, catalogue, code));
    }

    /** What came with the house or was ever chosen is never taken away: old complaints still read it. */
    private boolean stays(String catalogue, String code) {
        return catalogues.edition(1).item(catalogue, code).isPresent() || uses.used(catalogue, code);
    }
}
