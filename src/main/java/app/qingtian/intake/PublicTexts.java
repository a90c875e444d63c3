package app.qingtian.intake;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.intake.SayingStore.Making;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public door says in the house's own words, in editions. What is said of the present may be two seconds old. */
@Service
public class PublicTexts {

    private final SayingStore store;
    private final Clock clock;
    private final Brief<String, Sayings> present = new Brief<>(1, Duration.ofSeconds(2));

    PublicTexts(SayingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One edition in the history. */
    public record TextEdition(
            int number,
            Instant at,
            String by,
            String reason,
            @Nullable Integer undoes) {}

    /** What is, and what shall be. */
    public record TextDraft(Sayings before, Sayings after) {

        public List<Sayings.TextTurn> turns() {
            return before.turns(after);
        }
    }

    /** What somebody wants: all sentences as they shall be, or an edition taken back. */
    public sealed interface TextWish {

        record Say(Map<Sentence, Saying> texts) implements TextWish {}

        record Undo(int edition) implements TextWish {}
    }

    public Sayings present() {
        return present.get("present", _ -> store.newest());
    }

    /** The last fifty, the newest first. */
    public List<TextEdition> history() {
        return store.history();
    }

    /** What comes of a wish, without keeping it; refused where nothing would change. */
    @Transactional(readOnly = true)
    public Outcome<TextDraft> draft(Reader reader, TextWish wish) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var before = store.newest();
        if (wish instanceof TextWish.Undo(int number) && (number < 1 || number > before.edition())) {
            return Outcome.refused(Refusal.unknown());
        }
        var draft = new TextDraft(before, wished(before, wish));
        return draft.turns().isEmpty() ? Outcome.refused(Refusal.of("nothing_changes")) : Outcome.done(draft);
    }

    /** Keeps what was looked at as a new edition; refused when somebody else has made one since. */
    @Transactional
    public Outcome<TextDraft> keep(Reader reader, TextWish wish, int seen, String reason) {
        return draft(reader, wish).then(draft -> {
            int edition = draft.before().edition();
            var undoes = wish instanceof TextWish.Undo(int number) ? Integer.valueOf(number) : null;
            var making = new Making(reader.personId(), reason, undoes, clock.instant());
            if (seen != edition || !store.insert(edition + 1, draft.after(), making)) {
                return Outcome.refused(Refusal.stale(edition));
            }
            present.forgetAll();
            return Outcome.done(draft);
        });
    }

    private Sayings wished(Sayings before, TextWish wish) {
        return switch (wish) {
            case TextWish.Say(var texts) -> before.with(texts);
            case TextWish.Undo(int number) ->
                before.without(store.edition(number - 1).turns(store.edition(number)));
        };
    }
}
