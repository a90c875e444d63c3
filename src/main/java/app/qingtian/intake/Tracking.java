package app.qingtian.intake;

import app.qingtian.afterword.Afterword;
import app.qingtian.afterword.Afterwords;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Settlements;
import app.qingtian.conversation.Conversation;
import app.qingtian.kernel.Query;
import app.qingtian.promise.Promise;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Promises;
import app.qingtian.remedy.Answer;
import app.qingtian.remedy.Remedies;
import app.qingtian.remedy.Remedy;
import app.qingtian.remedy.Ruling;
import app.qingtian.survey.FollowUps;
import app.qingtian.survey.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the customer sees of their complaint: the promise first, who is responsible, what was said, and what they may do now. */
@Service
public class Tracking {

    private final Dossiers dossiers;
    private final Promises promises;
    private final Remedies remedies;
    private final Afterwards afterwards;
    private final Settlements settlements;
    private final Together together;

    Tracking(
            Dossiers dossiers,
            Promises promises,
            Remedies remedies,
            Afterwards afterwards,
            Settlements settlements,
            Together together) {
        this.dossiers = dossiers;
        this.promises = promises;
        this.remedies = remedies;
        this.afterwards = afterwards;
        this.settlements = settlements;
        this.together = together;
    }

    /** Everything the tracking page shows; internal words and drafts of remedies are never part of it. */
    public record Sight(
            Dossier dossier, List<Promise> promises, Conversation.Talk talk, Answered answered, Instant reopenUntil) {

        /** Handled as one with somebody else's, whose own words, name and files are never part of it. */
        public boolean together() {
            return answered.since() != null;
        }

        public List<Ruling> rulings() {
            return answered.answer().rulings();
        }

        /** Those that the customer was told of. */
        public List<Remedy> remedies() {
            return answered.answer().remedies().stream().filter(Remedy::told).toList();
        }

        public List<Rating.Given> ratings() {
            return answered.later().ratings();
        }

        /** What we ask them about: is something still wrong? The newest first. */
        public List<Afterword> asked() {
            return answered.later().asked();
        }
    }

    /** What the company answered, and what the customer thought of it; {@code since} when it is handled as one with another. */
    public record Answered(
            Answer answer, Later later, @Nullable Instant since) {}

    /** What the customer thought of it, and what they wrote since. */
    public record Later(List<Rating.Given> ratings, List<Afterword> asked) {}

    public Optional<Sight> find(Caller.Tracker caller) {
        return dossiers.find(caller)
                .map(own -> together.with(own).map(it -> sight(own, it)).orElseGet(() -> sight(own)));
    }

    /** Own words, and what was said to all customers since; of the other one stage, promises and decisions, nothing that is somebody's own. */
    private Sight sight(Dossier own, Together.Other other) {
        var dossier = own.handledAs(other.dossier());
        var handled = other.dossier().complaint();
        var answered = remedies.of(handled)
                .and(
                        afterwards.of(own.complaint()),
                        (answer, later) -> new Answered(answer.decidedSince(other.since()), later, other.since()));
        return promises.of(handled)
                .map(all -> all.stream()
                        .filter(it -> it.toCustomer() && it.kind() != PromiseKind.DEED)
                        .toList())
                .and(
                        together.talk(own.complaint()),
                        answered,
                        (promised, talk, answer) ->
                                new Sight(dossier, promised, talk, answer, settlements.reopenUntil(handled)))
                .ask();
    }

    private Sight sight(Dossier dossier) {
        var complaint = dossier.complaint();
        var answered = remedies.of(complaint)
                .and(afterwards.of(complaint), (answer, later) -> new Answered(answer, later, null));
        return promises.of(complaint)
                .map(all -> all.stream().filter(Promise::toCustomer).toList())
                .and(
                        together.talk(complaint),
                        answered,
                        (promised, talk, answer) ->
                                new Sight(dossier, promised, talk, answer, settlements.reopenUntil(complaint)))
                .ask();
    }

    /** What came after the answer. */
    @Service
    static class Afterwards {

        private final FollowUps followUps;
        private final Afterwords afterwords;

        Afterwards(FollowUps followUps, Afterwords afterwords) {
            this.followUps = followUps;
            this.afterwords = afterwords;
        }

        Query<Later> of(Complaint complaint) {
            return followUps.of(complaint).and(afterwords.ofCustomer(complaint), Later::new);
        }
    }
}
