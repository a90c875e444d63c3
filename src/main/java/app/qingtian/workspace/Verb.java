package app.qingtian.workspace;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Kind;
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
    FOLLOW_UPS("4"),
    CLOSURE("x"),
    OWNERSHIP("t"),
    KIND("i"),
    UPGRADE("v"),
    REOPENING("b"),
    WITHDRAWAL("z"),
    PAUSE("3"),
    RESUMPTION("3"),
    REGIME("g"),
    MERGING("h"),
    SEPARATION("h"),
    LINKS("1"),
    SPLIT("2");

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

    /** The verbs worth a button now, in the order of work; the first is the natural next step, which is going on where time rests. */
    public static List<Verb> on(Complaint complaint, boolean mine, boolean rests) {
        var verbs = new ArrayList<>(of(complaint.stage()));
        if (rests && verbs.remove(PAUSE)) {
            verbs.addFirst(RESUMPTION);
        }
        if (complaint.kind() == Kind.GRIEVANCE && complaint.stage() != Stage.WITHDRAWN) {
            verbs.add(1, UPGRADE);
        }
        if (!mine && complaint.stage().open() && complaint.stage() != Stage.LODGED) {
            verbs.add(OWNERSHIP);
        }
        return verbs;
    }

    private static List<Verb> of(Stage stage) {
        return switch (stage) {
            case LODGED -> first(ACCEPTANCE).work().then(PAUSE, KIND, REGIME, MERGING, LINKS, SPLIT, WITHDRAWAL);
            case ACCEPTED ->
                first(DIAGNOSIS)
                        .work()
                        .then(REMEDIES, DECISION, SETTLEMENT, PAUSE, KIND, REGIME, MERGING, LINKS, SPLIT, WITHDRAWAL);
            case DIAGNOSED ->
                first(REMEDIES, DECISION)
                        .work()
                        .then(DIAGNOSIS, SETTLEMENT, PAUSE, KIND, REGIME, MERGING, LINKS, SPLIT, WITHDRAWAL);
            case OFFERED ->
                first(SETTLEMENT, REMEDIES, DECISION)
                        .work()
                        .then(DIAGNOSIS, KIND, REGIME, MERGING, LINKS, SPLIT, WITHDRAWAL);
            case SETTLED -> first(FOLLOW_UPS, CLOSURE).then(RECORD, PROMISES, REFERRALS, REOPENING, LINKS);
            case VERIFIED -> first(CLOSURE, FOLLOW_UPS).then(RECORD, PROMISES, REFERRALS, REOPENING, LINKS);
            case CLOSED -> List.of(FOLLOW_UPS, REOPENING, LINKS);
            case WITHDRAWN -> List.of(REOPENING, LINKS);
            case MERGED -> List.of(SEPARATION, LINKS);
        };
    }

    private static Order first(Verb... verbs) {
        return new Order(List.of(verbs));
    }

    /** Puts verbs in a row: the next step first, then what can be done at any time, then the rest. */
    private record Order(List<Verb> verbs) {

        Order work() {
            return new Order(then(RECORD, STATEMENTS, REFERRALS, PROMISES));
        }

        List<Verb> then(Verb... more) {
            var all = new ArrayList<>(verbs);
            all.addAll(List.of(more));
            return all;
        }
    }
}
