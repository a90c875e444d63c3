package app.qingtian.workspace;

import app.qingtian.afterword.Afterword;
import app.qingtian.bond.Kin;
import app.qingtian.circle.Circle;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Diagnosis;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Statement;
import app.qingtian.complaint.Timeline;
import app.qingtian.conversation.Conversation;
import app.qingtian.grievance.Grievance;
import app.qingtian.oversight.Overseen;
import app.qingtian.promise.Promise;
import app.qingtian.remedy.Answer;
import app.qingtian.remedy.Remedy;
import app.qingtian.routing.Referral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the complaint page shows of one complaint. */
public record CaseFile(Dossier dossier, Found found, Dealt dealt, Told told, Beside beside) {

    /** What was found out. {@code points} are the handler's, and the customer's own words where those are blank. */
    public record Found(RecordPoints points, @Nullable Diagnosis diagnosis, List<Statement> statements) {}

    /** What was promised, asked and offered; {@code edition} of a calendar counts the time. */
    public record Dealt(
            List<Promise> promises,
            List<Referral> referrals,
            Overseen overseen,
            Answer answer,
            @Nullable Long edition) {

        /** Time rests for at least one promise. */
        public boolean rests() {
            return promises.stream().anyMatch(promise -> promise.open() && promise.rests());
        }

        public List<Remedy> remedies() {
            return answer.remedies();
        }
    }

    /** Who knows of it where it is confidential, and whether the reader may say so. */
    public record Known(@Nullable Circle circle, boolean keeps) {}

    /** What was said and what happened, and what belongs to it. */
    public record Told(Conversation.Talk talk, List<Timeline.Line> timeline, Kin kin) {}

    /** What stands beside the story: how it sounded as a grievance, what was written after the settlement and waits, and who knows of it. */
    public record Beside(@Nullable Grievance grievance, List<Afterword> afterwords, Known known) {

        Beside knownTo(Circle circle) {
            return new Beside(grievance, afterwords, new Known(circle, known.keeps()));
        }
    }

    public Known known() {
        return beside.known();
    }

    public Complaint complaint() {
        return dossier.complaint();
    }
}
