package app.qingtian.demo;

import app.qingtian.afterword.Afterwords;
import app.qingtian.complaint.Closure;
import app.qingtian.complaint.Closures;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Records;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Money;
import app.qingtian.kernel.Outcome;
import app.qingtian.remedy.Offer;
import app.qingtian.remedy.Remedies;
import app.qingtian.remedy.Remedy;
import app.qingtian.remedy.Ruling;
import app.qingtian.survey.Expectation;
import app.qingtian.survey.FollowUps;
import app.qingtian.survey.Rating;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers, the customer's word on them, the follow-up, and every ending. */
@Component
@InDemo
class EndingScenes {

    private final Remedies remedies;
    private final Settlements settlements;
    private final FollowUps followUps;
    private final Closures closures;
    private final Records records;
    private final Afterwords afterwords;

    EndingScenes(
            Remedies remedies,
            Settlements settlements,
            FollowUps followUps,
            Closures closures,
            Records records,
            Afterwords afterwords) {
        this.remedies = remedies;
        this.settlements = settlements;
        this.followUps = followUps;
        this.closures = closures;
        this.records = records;
        this.afterwords = afterwords;
    }

    Outcome<Complaint> offer(Scene scene) {
        var step = scene.step();
        var money = step.codes().size() < 2
                ? null
                : money(scene, new BigDecimal(step.codes().get(1)));
        return remedies.propose(scene.staff(), new Offer(step.codes().getFirst(), step.word(0), money));
    }

    Outcome<Complaint> decide(Scene scene) {
        var step = scene.step();
        return remedies.decide(scene.staff(), new Ruling.Words(step.word(0), step.word(1), step.word(2)));
    }

    /** Carries out whatever was told and is not done yet. */
    Outcome<Complaint> done(Scene scene) {
        return carryOut(scene, scene.step().word(0));
    }

    Outcome<Complaint> settle(Scene scene, boolean accepted) {
        return settlements.said(scene.customer(), Settlement.ofCustomer(accepted, scene.said()));
    }

    Outcome<Complaint> rate(Scene scene) {
        var marks = scene.step().codes();
        var rating = new Rating(
                Integer.valueOf(marks.get(0)),
                Integer.valueOf(marks.get(1)),
                Integer.valueOf(marks.get(2)),
                Expectation.valueOf(marks.get(3).toUpperCase(Locale.ROOT)),
                scene.said());
        return followUps.rate(scene.customer(), rating);
    }

    /** A customer who left no way to be asked cannot accept: then all reasonable ways are exhausted, and it says so. */
    Outcome<Complaint> close(Scene scene) {
        var silent = scene.phrase("silent").split(" \\| ");
        var answered = scene.complaint().stage().answered()
                ? Outcome.done(scene.complaint())
                : settlements.record(scene.staff(), new Settlement(false, true, silent[0], silent[1]));
        return answered.then(_ -> carryOut(scene, scene.phrase("carried")))
                .then(_ -> read(scene))
                .then(_ -> closures.close(scene.staff(), closure(scene)));
    }

    /** Whoever closes has read what the customer wrote last. */
    private Outcome<Complaint> read(Scene scene) {
        return afterwords.of(scene.complaint()).ask().isEmpty()
                ? Outcome.done(scene.complaint())
                : afterwords.decide(scene.staff(), false, null);
    }

    Outcome<Complaint> withdraw(Scene scene) {
        return closures.withdraw(scene.owner(), scene.step().word(0));
    }

    private Outcome<Complaint> carryOut(Scene scene, String how) {
        var reader = scene.reader();
        var now = Outcome.done(scene.complaint());
        for (var remedy : remedies.of(scene.complaint()).ask().remedies().stream()
                .filter(EndingScenes::undone)
                .toList()) {
            now = now.then(_ -> remedies.execute(reader, remedy.id(), how));
        }
        return now;
    }

    private static boolean undone(Remedy remedy) {
        return remedy.told() && remedy.executedAt() == null;
    }

    private Closure closure(Scene scene) {
        var blanks = records.whole(scene.complaint()).blanks().stream()
                .collect(Collectors.toMap(blank -> blank, _ -> scene.phrase("blank")));
        return new Closure(
                scene.phrase("summary"), scene.step().word(0), scene.step().word(1), blanks);
    }

    private static @Nullable Money money(Scene scene, BigDecimal amount) {
        var currency = scene.story().language() == Language.ZH ? "CNY" : "GBP";
        return amount.signum() == 0 ? null : new Money(amount, Currency.getInstance(currency));
    }
}
