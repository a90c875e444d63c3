package app.qingtian.hearing;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Records;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Outcome;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which notes become a complaint; they stay with it as they were taken. */
@Service
public class Hearings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int LONGEST = 2000;

    private final Pads pads;
    private final PadStore store;
    private final Intake intake;
    private final Records records;
    private final Conversation conversation;
    private final Clock clock;

    Hearings(Pads pads, PadStore store, Intake intake, Records records, Conversation conversation, Clock clock) {
        this.pads = pads;
        this.store = store;
        this.intake = intake;
        this.records = records;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** What the notes become, and the line above them in the conversation, where they stay for those at work. */
    public record Registration(Story story, Story.HeardAs heard, String heading) {}

    /** All or nothing: the complaint, its record, the notes as evidence. Refused where they became one already. */
    @Transactional
    public Outcome<Complaint> register(Reader reader, UUID key, Registration registration) {
        return pads.mine(reader, key)
                .then(pad -> intake.lodge(reader, registration.story(), registration.heard())
                        .then(complaint -> recorded(reader, complaint, pad))
                        .then(complaint -> kept(reader, complaint, pad, registration)));
    }

    private Outcome<Complaint> recorded(Reader reader, Complaint complaint, Pad pad) {
        var points = new RecordPoints(
                null, null, point(pad, Point.SERVICE), point(pad, Point.WHO), null, null, null, null, null, null, null);
        return points.equals(RecordPoints.BLANK)
                ? Outcome.done(complaint)
                : records.fill(Caller.of(reader, complaint.number()), points);
    }

    /** As long as a point of the record may be; whole in the conversation. */
    private static @Nullable String point(Pad pad, Point point) {
        var words = pad.words(point);
        return words == null || words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }

    private Outcome<Complaint> kept(Reader reader, Complaint complaint, Pad pad, Registration registration) {
        store.register(pad.key(), complaint.id(), clock.instant());
        if (pad.notes().isEmpty()) {
            return Outcome.done(complaint);
        }
        var words = registration.heading() + "\n" + written(pad, reader.zone());
        var draft = new Draft(Direction.INTERNAL, registration.story().channel(), words, List.of());
        return conversation.write(Caller.of(reader, complaint.number()), draft);
    }

    private static String written(Pad pad, ZoneId zone) {
        return pad.notes().stream()
                .map(note -> TIME.format(note.at().atZone(zone)) + "  " + note.words())
                .collect(Collectors.joining("\n"));
    }
}
