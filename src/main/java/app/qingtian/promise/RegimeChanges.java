package app.qingtian.promise;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.RegimeStore.Making;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes regimes. Each change is a new version: whatever was promised stays as it was promised (SLA-01). */
@Service
public class RegimeChanges {

    private final RegimeStore store;
    private final Regimes regimes;
    private final RegimeFlaws flaws;
    private final Clock clock;

    RegimeChanges(RegimeStore store, Regimes regimes, RegimeFlaws flaws, Clock clock) {
        this.store = store;
        this.regimes = regimes;
        this.flaws = flaws;
        this.clock = clock;
    }

    /** What a regime shall say. */
    public record Draft(
            String key,
            String zh,
            String en,
            String citation,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String calendar,
            Terms terms) {}

    /** Answers the first version. Refused when the key is taken, and when nobody could promise by it. */
    @Transactional
    public Outcome<Integer> open(Reader reader, Draft draft, String reason) {
        return allowed(reader, draft)
                .then(sound -> store.lockedVersion(draft.key()) > 0
                        ? Outcome.refused(Refusal.of("regime_exists", draft.key()))
                        : Outcome.done(written(reader, sound, 1, reason)));
    }

    /** Answers the new version, made after the one that was looked at. Refused as a new one is, and when somebody else was first. */
    @Transactional
    public Outcome<Integer> change(Reader reader, Draft draft, int seen, String reason) {
        return allowed(reader, draft).then(sound -> {
            int present = store.lockedVersion(draft.key());
            if (present == 0) {
                return Outcome.refused(Refusal.unknown());
            }
            return present == seen
                    ? Outcome.done(written(reader, sound, present + 1, reason))
                    : Outcome.refused(Refusal.stale(present));
        });
    }

    private int written(Reader reader, Draft draft, int version, String reason) {
        store.insert(draft, new Making(version, reader.personId(), reason), clock.instant());
        regimes.forget();
        return version;
    }

    private Outcome<Draft> allowed(Reader reader, Draft draft) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return flaws.of(draft, regimes.standard().key().equals(draft.key()))
                .map(code -> Outcome.<Draft>refused(new Refusal(code, 422, List.of())))
                .orElseGet(() -> Outcome.done(draft));
    }
}
