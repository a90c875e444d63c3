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
import org.springframework.stereotype.Service;

/** What the customer sees of their complaint: the promise first, who is responsible, what was said, and what they may do now. */
@Service
public class Tracking {

    private final Dossiers dossiers;
    private final Promises promises;
    private final Conversation conversation;
    private final Remedies remedies;
    private final Afterwards afterwards;
    private final Settlements settlements;

    Tracking(
            Dossiers dossiers,
            Promises promises,
            Conversation conversation,
            Remedies remedies,
            Afterwards afterwards,
            Settlements settlements) {
        this.dossiers = dossiers;
        this.promises = promises;
        this.conversation = conversation;
        this.remedies = remedies;
        this.afterwards = afterwards;
        this.settlements = settlements;
    }

    /** Everything the tracking page shows; internal words and drafts of remedies are never part of it. */
    public record Sight(
            Dossier dossier, List<Promise> promises, Conversation.Talk talk, Answered answered, Instant reopenUntil) {

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

    /** What the company answered, and what the customer thought of it. */
    public record Answered(Answer answer, Later later) {}

    /** What the customer thought of it, and what they wrote since. */
    public record Later(List<Rating.Given> ratings, List<Afterword> asked) {}

    public Optional<Sight> find(Caller.Tracker caller) {
        return dossiers.find(caller).map(this::sight);
    }

    private Sight sight(Dossier dossier) {
        var complaint = dossier.complaint();
        var answered = remedies.of(complaint).and(afterwards.of(complaint), Answered::new);
        return promises.of(complaint)
                .map(all -> all.stream().filter(Promise::toCustomer).toList())
                .and(
                        conversation.of(complaint, false),
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
            return followUps.of(complaint).and(afterwords.of(complaint), Later::new);
        }
    }
}
