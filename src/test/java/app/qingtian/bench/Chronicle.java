package app.qingtian.bench;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Scribe;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is written of one complaint: its lines, its messages, and in the end the row that all of them led to. */
final class Chronicle {

    static final int ROUND = 1;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final Scribe SCRIBE = new Scribe();
    private static final int MESSAGES = 3;

    private final Rows rows;
    private final long id;
    private final Instant receivedAt;
    private Complaint state;
    private int messages;

    Chronicle(Rows rows, long id, House house, Language language, Instant receivedAt) {
        this.rows = rows;
        this.id = id;
        this.receivedAt = receivedAt;
        state = newborn(house, language);
    }

    long ownerId() {
        return state.ownerId();
    }

    /** Every fourth customer complained before. */
    boolean knownFace() {
        return id % 4 == 3;
    }

    /** The row of the complaint itself, as all of this left it. */
    void stand(String narrative, String wish, Promised promised, Instant now) {
        var next = promised.next();
        var number = state.number();
        var parts = number.split("-");
        rows.add(
                Table.COMPLAINT,
                id,
                number,
                state.trackingToken(),
                state.version(),
                ROUND,
                state.kind(),
                state.stage(),
                state.stage().open(),
                Channel.API,
                state.language(),
                null,
                state.fault(),
                null,
                narrative,
                "ANGRY",
                wish,
                null,
                knownFace() ? id - 1 : id,
                knownFace(),
                state.ownerId(),
                state.departmentId(),
                null,
                receivedAt,
                receivedAt,
                state.stageSince(),
                next.<Object>map(it -> it.due).orElse("infinity"),
                next.map(it -> it.kind).orElse(null));
        rows.add(Table.COMPLAINT_SEARCH, id, SCRIBE.search(narrative + " ", "qt", parts[1], parts[2]));
        promised.write(rows, state.ownerId(), now);
    }

    void say(House.@Nullable Member by, Direction direction, String words, Instant at) {
        boolean ours = by != null;
        long message = (id - 1) * MESSAGES + ++messages;
        rows.add(
                Table.MESSAGE,
                message,
                id,
                ROUND,
                at,
                direction,
                ours ? Channel.WEB : Channel.API,
                by == null ? null : by.id(),
                words);
        line(
                by,
                at,
                new ComplaintEvent.Wrote(message, direction, ours ? Channel.WEB : Channel.API, 0, words, List.of()));
    }

    void line(House.@Nullable Member by, Instant at, ComplaintEvent event) {
        state = state.after(event, at);
        var kept = SCRIBE.keep(event);
        var actor = by != null ? "PERSON" : event instanceof ComplaintEvent.PromiseBroken ? "SYSTEM" : "CUSTOMER";
        var name = event.getClass().getSimpleName();
        rows.add(
                Table.TIMELINE,
                id,
                state.version(),
                ROUND,
                at,
                actor,
                by == null ? null : by.id(),
                name,
                kept.data(),
                kept.words());
    }

    private Complaint newborn(House house, Language language) {
        return new Complaint(
                id,
                "QT-" + DAY.format(receivedAt) + "-" + (1000 + id),
                SCRIBE.token(),
                0,
                ROUND,
                Kind.COMPLAINT,
                Stage.LODGED,
                null,
                "NOT_ASSESSED",
                language,
                house.door(),
                house.doorDepartment(),
                false,
                receivedAt,
                receivedAt);
    }
}
