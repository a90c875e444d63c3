package app.qingtian.workspace;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done with a complaint from its page: the noun in the address, the key that asks for it. Which ones are offered follows the
 * stage machine; the door decides again, so a verb shown too long is only refused.
 */
public enum Verb {
    ACCEPTANCE("a"),
    RECORD("e"),
    STATEMENTS("s"),
    REFERRALS("r"),
    PROMISES("p"),
    DIAGNOSIS("d"),
    REMEDIES("m"),
    DECISION("o"),
    SETTLEMENT("y"),
    FOLLOW_UPS("f"),
    CLOSURE("x"),
    OWNERSHIP("t"),
    KIND("i"),
    REOPENING("b"),
    WITHDRAWAL("w");

    private final String key;

    Verb(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The last part of the address. */
    public String noun() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The verbs worth a button now, in the order of work; the first is the natural next step. */
    public static List<Verb> on(Complaint complaint, boolean mine) {
        var verbs = new ArrayList<>(
                switch (complaint.stage()) {
                    case LODGED -> List.of(ACCEPTANCE, RECORD, STATEMENTS, REFERRALS, PROMISES, KIND, WITHDRAWAL);
                    case ACCEPTED ->
                        List.of(
                                DIAGNOSIS,
                                RECORD,
                                STATEMENTS,
                                REFERRALS,
                                PROMISES,
                                REMEDIES,
                                DECISION,
                                SETTLEMENT,
                                KIND,
                                WITHDRAWAL);
                    case DIAGNOSED ->
                        List.of(
                                REMEDIES,
                                DECISION,
                                RECORD,
                                STATEMENTS,
                                REFERRALS,
                                PROMISES,
                                DIAGNOSIS,
                                SETTLEMENT,
                                KIND,
                                WITHDRAWAL);
                    case OFFERED ->
                        List.of(
                                SETTLEMENT,
                                REMEDIES,
                                DECISION,
                                RECORD,
                                STATEMENTS,
                                REFERRALS,
                                PROMISES,
                                DIAGNOSIS,
                                KIND,
                                WITHDRAWAL);
                    case SETTLED -> List.of(FOLLOW_UPS, CLOSURE, RECORD, PROMISES, REFERRALS, REOPENING);
                    case VERIFIED -> List.of(CLOSURE, FOLLOW_UPS, RECORD, PROMISES, REFERRALS, REOPENING);
                    case CLOSED -> List.of(FOLLOW_UPS, REOPENING);
                    case WITHDRAWN -> List.of(REOPENING);
                });
        if (!mine && complaint.stage().open() && complaint.stage() != Stage.LODGED) {
            verbs.add(OWNERSHIP);
        }
        return verbs;
    }
}
