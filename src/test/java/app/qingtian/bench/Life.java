package app.qingtian.bench;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Scribe;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Language;
import app.qingtian.promise.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One complaint from its first line to where it stands now: every row the application would have written on the way. */
final class Life {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final String REASONS = """
            {"happenedAt":"unknown","service":"as told","persons":"nobody","realReason":"as told","excessive":"no"}""";
    private static final Scribe SCRIBE = new Scribe();
    private static final int ROUND = 1;
    private static final int MESSAGES = 3;

    /** How far it came; four of five are closed. */
    private enum End {
        LODGED,
        REFERRED,
        ANSWERED,
        OFFERED,
        CLOSED
    }

    private final Rows rows;
    private final House house;
    private final long id;
    private final End end;
    private final Instant receivedAt;
    private final Voices voices;
    private final House.Member handler;
    private final House.Member liaison;
    private final Promised promised;
    private Complaint state;
    private int messages;

    private Life(Rows rows, House house, long id, Instant now) {
        this.rows = rows;
        this.house = house;
        this.id = id;
        var dice = new Random(id * 31);
        end = id % 5 == 0 ? End.values()[(int) (id / 5 % 4)] : End.CLOSED;
        receivedAt = now.minus(age(end, dice));
        voices = new Voices(id % 2 == 0 ? Language.ZH : Language.EN, dice);
        handler = house.handlers().get(dice.nextInt(house.handlers().size()));
        liaison = house.liaisons().get(dice.nextInt(house.liaisons().size()));
        promised = new Promised(id);
        state = newborn();
    }

    static void write(Rows rows, House house, long id, Instant now) {
        var life = new Life(rows, house, id, now);
        var narrative = life.voices.narrative();
        var wish = life.voices.wish();
        life.arrive(narrative, wish);
        life.go(now);
        life.stand(narrative, wish);
    }

    private static Duration age(End end, Random dice) {
        int from = switch (end) {
            case LODGED -> 5;
            case REFERRED -> 6 * 60;
            case ANSWERED -> 25 * 60;
            case OFFERED -> 50 * 60;
            case CLOSED -> 6 * 24 * 60;
        };
        int to = switch (end) {
            case LODGED -> 8 * 60;
            case REFERRED, ANSWERED, OFFERED -> 10 * 24 * 60;
            case CLOSED -> 730 * 24 * 60;
        };
        return Duration.ofMinutes(from + dice.nextInt(to - from));
    }

    private Complaint newborn() {
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
                voices.language(),
                house.door(),
                house.doorDepartment(),
                receivedAt,
                receivedAt);
    }

    private void arrive(String narrative, String wish) {
        if (!knownFace()) {
            rows.add(Table.CUSTOMER, id, voices.name(), "138%08d".formatted(id), null, receivedAt);
        }
        var promises = Promised.REGIME.atReceipt(receivedAt);
        promises.forEach(due -> promised.make(PromiseKind.valueOf(due.kind()), receivedAt, due.dueAt()));
        line(
                null,
                receivedAt,
                new ComplaintEvent.Lodged(
                        Kind.COMPLAINT,
                        Channel.API,
                        receivedAt,
                        house.door(),
                        promises,
                        narrative,
                        null,
                        wish,
                        List.of()));
    }

    private void go(Instant now) {
        say(Direction.FROM_CUSTOMER, voices.fromCustomer(), in(1));
        if (end == End.LODGED) {
            say(Direction.FROM_CUSTOMER, voices.fromCustomer(), in(2));
            say(Direction.FROM_CUSTOMER, voices.fromCustomer(), in(3));
        } else {
            accept();
            say(Direction.TO_CUSTOMER, voices.toCustomer(), in(180));
            promised.keep(PromiseKind.REPLY, in(180));
            say(Direction.INTERNAL, voices.aside(), in(240));
            refer();
        }
        if (end == End.OFFERED || end == End.CLOSED) {
            offer();
        }
        if (end == End.CLOSED) {
            close();
        }
        for (var it : promised.breakBy(now)) {
            line(null, it.due, new ComplaintEvent.PromiseBroken(it.id, it.kind.name(), it.due, state.ownerId()));
        }
    }

    private void accept() {
        var replyBy = in(26 * 60);
        line(handler, in(90), new ComplaintEvent.Accepted(handler.id(), handler.department(), replyBy, null));
        promised.keep(PromiseKind.ACKNOWLEDGEMENT, in(90));
        promised.make(PromiseKind.REPLY, in(90), replyBy);
    }

    private void refer() {
        var request = voices.say("请核实发货记录，今天内反馈。", "Please check the delivery record and answer today.");
        var answer = voices.say("已核实：包装破损，属我方责任。", "Checked: the packaging broke, the fault is ours.");
        boolean answered = end != End.REFERRED;
        var at = answered ? in(24 * 60) : null;
        var by = answered ? liaison.id() : null;
        rows.add(
                Table.REFERRAL,
                id,
                id,
                ROUND,
                liaison.department(),
                request,
                in(300),
                handler.id(),
                at,
                by,
                at,
                by,
                answered ? answer : null);
        rows.add(Table.INVOLVEMENT, id, liaison.department());
        line(handler, in(300), new ComplaintEvent.Referred(id, liaison.department(), request));
        if (answered) {
            line(liaison, in(24 * 60), new ComplaintEvent.ReferralAnswered(id, liaison.department(), answer));
        }
    }

    private void offer() {
        var what = voices.say("换一个新的，上门取旧件。", "A new one, and we fetch the old one.");
        var words = voices.say("我们给您换一个新的。", "We replace it.");
        var reasons = voices.say("运输途中损坏，责任在我们。", "It broke on the way, which is on us.");
        var ways = voices.say("如不满意，可回复本信息。", "If you are not content, just answer.");
        boolean done = end == End.CLOSED;
        rows.add(
                Table.REMEDY,
                id,
                id,
                ROUND,
                id,
                "REPLACEMENT",
                what,
                in(48 * 60),
                handler.id(),
                done ? in(72 * 60) : null,
                done ? handler.id() : null,
                done ? what : null);
        rows.add(Table.DECISION, id, id, ROUND, in(49 * 60), handler.id(), words, reasons, ways);
        line(handler, in(48 * 60), new ComplaintEvent.RemedyProposed(id, "REPLACEMENT", null, null, what));
        line(handler, in(49 * 60), new ComplaintEvent.Decided(id, 1, words, reasons, ways));
        promised.keep(PromiseKind.DECISION, in(49 * 60));
        if (done) {
            line(handler, in(72 * 60), new ComplaintEvent.RemedyExecuted(id, "REPLACEMENT", what));
        }
    }

    private void close() {
        var content = voices.say("客户表示满意。", "The customer is content.");
        var summary = voices.say("已换新并回访。", "Replaced, and asked again.");
        rows.add(Table.SETTLEMENT, id, ROUND, in(96 * 60), handler.id(), true, false, content, null);
        line(handler, in(96 * 60), new ComplaintEvent.Settled(false, content));
        promised.make(PromiseKind.FOLLOW_UP, in(96 * 60), in(168 * 60));
        rows.add(Table.CLOSURE, id, ROUND, in(120 * 60), handler.id(), summary, null, null, REASONS);
        line(handler, in(120 * 60), new ComplaintEvent.Closed(false, summary, null, null));
        promised.release(in(120 * 60));
    }

    /** The row of the complaint itself, as all of this left it. */
    private void stand(String narrative, String wish) {
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
                next.map(it -> it.kind).orElse(null),
                SCRIBE.search(narrative + " ", "qt", parts[1], parts[2]));
        promised.write(rows, state.ownerId());
    }

    private void say(Direction direction, String words, Instant at) {
        boolean ours = direction != Direction.FROM_CUSTOMER;
        long message = (id - 1) * MESSAGES + ++messages;
        var by = ours ? handler : null;
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

    private void line(House.@Nullable Member by, Instant at, ComplaintEvent event) {
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

    private boolean knownFace() {
        return id % 4 == 3;
    }

    private Instant in(int minutes) {
        return receivedAt.plus(Duration.ofMinutes(minutes));
    }
}
