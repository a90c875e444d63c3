package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What it was: cause (CLS-02..04, 07, 09, 10), validity as three separate answers (CLS-12), an unfounded kind (CLS-13), and whose
 * fault, which stays NOT_ASSESSED until somebody assesses it (DEF-02). All codes are catalogue entries.
 */
public record Diagnosis(
        String category,
        String cause,
        Detail detail,
        boolean reasonsSufficient,
        boolean demandReasonable,
        String origin,
        @Nullable String unfounded,
        String fault,
        String reasoning,
        @Nullable String oneSidedReason) {

    /** The finer causes; each may be unknown. */
    public record Detail(
            @Nullable String serviceCause,
            @Nullable String locus,
            @Nullable String why,
            @Nullable String managementCause,
            @Nullable String deliveryPoint) {}

    /** Justified as far as the reasons go: prevention must be recorded before it is closed (PRO-03). */
    public boolean justified() {
        return reasonsSufficient;
    }

    /** All sides are heard before a judgement (DEF-05): one party's word is enough only with a reason why. */
    Outcome<Diagnosis> heard(int parties) {
        if (parties < 2 && oneSidedReason == null) {
            return Outcome.refused(Refusal.of("one_side_only", parties));
        }
        if (reasonsSufficient && unfounded != null) {
            return Outcome.refused(Refusal.of("unfounded_but_sufficient"));
        }
        return Outcome.done(this);
    }
}
