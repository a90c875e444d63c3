package app.qingtian.promise;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Calendars;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why nobody could promise by a regime as it is written. */
@Component
class RegimeFlaws {

    private final Calendars calendars;

    RegimeFlaws(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The code of a refusal; {@code own} is the house's, by which everything is promised that no other was chosen for. */
    Optional<String> of(RegimeChanges.Draft draft, boolean own) {
        return flaw(draft).or(() -> own ? flawOfOwn(draft) : Optional.empty());
    }

    private Optional<String> flaw(RegimeChanges.Draft draft) {
        var terms = draft.terms();
        if (terms.promises().isEmpty()) {
            return Optional.of("regime_promises_nothing");
        }
        if (draft.validUntil() != null && !draft.validUntil().isAfter(draft.validFrom())) {
            return Optional.of("regime_validity_reversed");
        }
        if (draft.calendar() != null && calendars.byKey(draft.calendar()).isEmpty()) {
            return Optional.of("regime_calendar_unknown");
        }
        boolean absurd = terms.promises().values().stream().anyMatch(it -> it.amount() > Allowance.most(it.unit()));
        return absurd ? Optional.of("regime_amount_absurd") : flaw(terms);
    }

    private static Optional<String> flaw(Terms terms) {
        var more = terms.extension();
        if (more == null) {
            return Optional.empty();
        }
        var grant = terms.promises().get(more.promise());
        if (grant == null) {
            return Optional.of("regime_extends_nothing");
        }
        return more.amount() + grant.amount() > Allowance.most(grant.unit())
                ? Optional.of("regime_amount_absurd")
                : Optional.empty();
    }

    /** Where nothing else was chosen the house's own counts, so it always holds and says the first two things a customer asks. */
    private static Optional<String> flawOfOwn(RegimeChanges.Draft draft) {
        var promises = draft.terms().promises();
        boolean whole = promises.containsKey(PromiseKind.ACKNOWLEDGEMENT)
                && promises.containsKey(PromiseKind.DECISION)
                && draft.validUntil() == null;
        return whole ? Optional.empty() : Optional.of("regime_standard_incomplete");
    }
}
