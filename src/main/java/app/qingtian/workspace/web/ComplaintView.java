package app.qingtian.workspace.web;

import app.qingtian.beside.Drafts;
import app.qingtian.bond.Kin;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Excess;
import app.qingtian.complaint.Face;
import app.qingtian.complaint.Stage;
import app.qingtian.conversation.Message;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.FormView;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Promise;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Spent;
import app.qingtian.routing.Referral;
import app.qingtian.workspace.CaseFile;
import app.qingtian.workspace.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The complaint page as one reader sees it now. */
public record ComplaintView(
        Reader reader,
        CaseFile file,
        List<Verb> verbs,
        FormView pen,
        List<Said> talk,
        Names names,
        boolean handles,
        boolean givesTime,
        @Nullable Spent spent,
        boolean starred,
        Drafts.@Nullable Draft kept) {

    /**
     * One thing in the conversation, in the order of time: a message, a line of the story, or the first words of a complaint that was
     * taken in; {@code came} says with which a message came along.
     */
    public record Said(
            Instant at, @Nullable Message message, @Nullable String words, boolean bad, Kin.@Nullable Came came) {}

    /** Words with their time, to be put between the messages. */
    public record Line(Instant at, String words, boolean bad) {}

    static List<Said> talk(CaseFile file, List<Line> lines) {
        var talk = new ArrayList<Said>();
        file.told().talk().messages().forEach(it -> talk.add(new Said(it.at(), it, null, false, null)));
        kin(file).heard().forEach(it -> talk.add(new Said(it.at(), it, null, false, null)));
        kin(file).came().forEach(came -> {
            talk.add(new Said(came.said().receivedAt(), null, null, false, came));
            came.talk().messages().forEach(it -> talk.add(new Said(it.at(), it, null, false, came)));
        });
        lines.forEach(line -> talk.add(new Said(line.at(), null, line.words(), line.bad(), null)));
        talk.sort(Comparator.comparing(Said::at));
        return talk;
    }

    private static Kin kin(CaseFile file) {
        return file.told().kin();
    }

    public Kin kin() {
        return kin(file);
    }

    public static boolean ours(Message message) {
        return message.direction() == Direction.TO_CUSTOMER;
    }

    public static boolean internal(Message message) {
        return message.direction() == Direction.INTERNAL;
    }

    /** What was promised to the customer. */
    public List<Promise> promises() {
        return file.dealt().promises().stream().filter(Promise::toCustomer).toList();
    }

    /** What the department that was asked has promised us: the next of it, while the question is with it. */
    public @Nullable Promise clock(Referral referral) {
        return file.dealt().promises().stream()
                .filter(promise ->
                        promise.open() && promise.referralId() != null && promise.referralId() == referral.id())
                .findFirst()
                .orElse(null);
    }

    /** The promises still to be kept, the next one first. */
    public List<Promise> open() {
        return promises().stream().filter(Promise::open).toList();
    }

    /** Those that ended, the newest first. */
    public List<Promise> ended() {
        return promises().stream()
                .filter(promise -> promise.keptAt() != null)
                .sorted(Comparator.comparing(Promise::dueAt).reversed())
                .toList();
    }

    /** A decision may take longer, if that is said in time; the regime has the last word. */
    public boolean extensible(Promise promise, Instant now) {
        return givesTime && promise.kind() == PromiseKind.DECISION && promise.open() && !promise.brokenBy(now);
    }

    public Stage stage() {
        return file.complaint().stage();
    }

    /** The way of a complaint, for the steps in the header. */
    public static final List<Stage> WAY = List.of(
            Stage.LODGED, Stage.ACCEPTED, Stage.DIAGNOSED, Stage.OFFERED, Stage.SETTLED, Stage.VERIFIED, Stage.CLOSED);

    /** What became of it so far stands in the round's own promises; the newest three are enough for the header. Word that came in time goes without saying. */
    public List<Promise> recent() {
        return ended().stream()
                .filter(it -> it.kind() != PromiseKind.PROGRESS || it.brokenAt() != null)
                .limit(3)
                .toList();
    }

    public String path() {
        return "/work/complaints/" + file.complaint().number();
    }

    public boolean watches() {
        return reader.watches();
    }

    /** The one thing to do now; none for a reader who only looks on. */
    public @Nullable Verb next() {
        return handles && !verbs.isEmpty() && !over() ? verbs.getFirst() : null;
    }

    /** It was over before it came here, or is closed and was followed up: nothing has to be done next. */
    private boolean over() {
        var complaint = file.complaint();
        return complaint.stage() == Stage.CLOSED
                && (!complaint.stageSince().isAfter(file.dossier().keeping().lodgedAt())
                        || file.told().timeline().stream()
                                .anyMatch(line -> line.round() == complaint.round()
                                        && line.event() instanceof ComplaintEvent.FollowedUp));
    }

    /** What waits for the reader's own department. */
    public @Nullable Referral asked() {
        return file.dealt().referrals().stream()
                .filter(it -> it.open() && reader.speaksFor(it.departmentId()) && it.mayBeAnsweredBy(reader))
                .findFirst()
                .orElse(null);
    }

    /** So much working time, in words. */
    public static String worked(Ui ui, long micros) {
        var span = Duration.ofNanos(micros * 1000);
        return span.toHours() == 0
                ? ui.t("spent.minutes", span.toMinutes())
                : ui.t("spent.hours", span.toHours(), span.toMinutesPart());
    }

    /** Who held the time, in words. */
    public String holder(Ui ui, Spent.Holder holder) {
        var department = holder.departmentId();
        var name = department == null ? "" : names.department(department);
        return switch (holder.whose()) {
            case OURS -> ui.t("spent.ours", name);
            case ASKED -> ui.t("spent.asked", name);
            case RESTED -> ui.t("spent.rested", names.label("pause", String.valueOf(holder.reason())));
        };
    }

    /** One record point in words, null while it is blank. */
    public static @Nullable String point(Ui ui, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant moment -> ui.when(moment);
            case Excess excess -> ui.t("excess." + excess.name().toLowerCase(Locale.ROOT));
            case Face face -> ui.t("face." + face.name().toLowerCase(Locale.ROOT));
            default -> value.toString();
        };
    }

    /** Names the draft after the words its writer has sent already, so that a draft is dropped once it has arrived. */
    public String draft() {
        return draft(0);
    }

    public @Nullable String draftSent() {
        return written() == 0 ? null : draft(-1);
    }

    private String draft(int step) {
        return "message:" + file.complaint().number() + ":" + reader.personId() + ":" + (written() + step);
    }

    private long written() {
        return file.told().talk().messages().stream()
                .filter(it -> reader.name().equals(it.person()))
                .count();
    }
}
