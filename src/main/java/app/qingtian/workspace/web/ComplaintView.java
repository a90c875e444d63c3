package app.qingtian.workspace.web;

import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Stage;
import app.qingtian.conversation.Message;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.FormView;
import app.qingtian.promise.Promise;
import app.qingtian.workspace.CaseFile;
import app.qingtian.workspace.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The complaint page as one reader sees it now. */
public record ComplaintView(
        Reader reader,
        CaseFile file,
        List<Verb> verbs,
        FormView pen,
        List<Said> talk,
        Map<Long, String> departments,
        boolean handles) {

    /** One thing in the conversation, in the order of time: a message, or a line of the story. Exactly one is there. */
    public record Said(
            Instant at, @Nullable Message message, @Nullable String words, boolean bad) {}

    /** Words with their time, to be put between the messages. */
    public record Line(Instant at, String words, boolean bad) {}

    static List<Said> talk(CaseFile file, List<Line> lines) {
        var talk = new ArrayList<Said>();
        file.told().talk().messages().forEach(it -> talk.add(new Said(it.at(), it, null, false)));
        lines.forEach(line -> talk.add(new Said(line.at(), null, line.words(), line.bad())));
        talk.sort(Comparator.comparing(Said::at));
        return talk;
    }

    public static boolean ours(Message message) {
        return message.direction() == Direction.TO_CUSTOMER;
    }

    public static boolean internal(Message message) {
        return message.direction() == Direction.INTERNAL;
    }

    /** The promises still to be kept, the next one first. */
    public List<Promise> open() {
        return file.dealt().promises().stream().filter(Promise::open).toList();
    }

    /** Those that ended, the newest first. */
    public List<Promise> ended() {
        return file.dealt().promises().stream()
                .filter(promise -> promise.keptAt() != null)
                .sorted(Comparator.comparing(Promise::dueAt).reversed())
                .toList();
    }

    public Stage stage() {
        return file.complaint().stage();
    }

    /** The way of a complaint, for the steps in the header. */
    public static final List<Stage> WAY = List.of(
            Stage.LODGED, Stage.ACCEPTED, Stage.DIAGNOSED, Stage.OFFERED, Stage.SETTLED, Stage.VERIFIED, Stage.CLOSED);

    public String department(long id) {
        return departments.getOrDefault(id, "");
    }
}
