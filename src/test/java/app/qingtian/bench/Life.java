package app.qingtian.bench;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Due;
import app.qingtian.complaint.Kind;
import app.qingtian.kernel.Language;
import app.qingtian.promise.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** One complaint from its first line to where it stands now: every row the application would have written on the way. */
final class Life {

    private static final String REASONS = """
            {"happenedAt":"unknown","service":"as told","persons":"nobody","realReason":"as told","excessive":"no"}""";
    private static final int ROUND = Chronicle.ROUND;

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
    private final Chronicle chronicle;

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
        chronicle = new Chronicle(rows, id, house, voices.language(), receivedAt);
    }

    static void write(Rows rows, House house, long id, Instant now) {
        var life = new Life(rows, house, id, now);
        var narrative = life.voices.narrative();
        var wish = life.voices.wish();
        life.arrive(narrative, wish);
        life.go(now);
        life.chronicle.stand(narrative, wish, life.promised, now);
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

    private void arrive(String narrative, String wish) {
        if (!chronicle.knownFace()) {
            rows.add(Table.CUSTOMER, id, voices.name(), "138%08d".formatted(id), null, receivedAt);
        }
        var promises = Promised.atReceipt(receivedAt);
        promises.forEach(due -> promised.make(receivedAt, due));
        chronicle.line(
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
                        List.of(),
                        null));
    }

    private void go(Instant now) {
        say(Direction.FROM_CUSTOMER, voices.fromCustomer(), 1);
        if (end == End.LODGED) {
            say(Direction.FROM_CUSTOMER, voices.fromCustomer(), 2);
            say(Direction.FROM_CUSTOMER, voices.fromCustomer(), 3);
        } else {
            accept();
            say(Direction.TO_CUSTOMER, voices.toCustomer(), 180);
            promised.keep(PromiseKind.REPLY, in(180));
            promised.keep(PromiseKind.PROGRESS, in(180));
            word(180);
            say(Direction.INTERNAL, voices.aside(), 240);
            refer();
        }
        if (end == End.OFFERED || end == End.CLOSED) {
            offer();
        }
        if (end == End.CLOSED) {
            close();
        }
        for (var it : promised.breakBy(now)) {
            long by = it.referral == null ? chronicle.ownerId() : it.giver;
            chronicle.line(null, it.due, new ComplaintEvent.PromiseBroken(it.id, it.kind.name(), it.due, by));
        }
    }

    private void accept() {
        var replyBy = in(26 * 60);
        chronicle.line(handler, in(90), new ComplaintEvent.Accepted(handler.id(), handler.department(), replyBy, null));
        promised.keep(PromiseKind.ACKNOWLEDGEMENT, in(90));
        promised.make(in(90), new Due(PromiseKind.REPLY.name(), replyBy, null));
        word(90);
    }

    /** The next word to the customer is promised with each. */
    private void word(int minutes) {
        promised.make(in(minutes), Promised.due(PromiseKind.PROGRESS, in(minutes), Duration.ofDays(3)));
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
        chronicle.line(handler, in(300), new ComplaintEvent.Referred(id, liaison.department(), request));
        promised.make(id, liaison.id(), in(300));
        if (answered) {
            promised.keep(PromiseKind.TAKING, in(24 * 60));
            promised.keep(PromiseKind.ANSWER, in(24 * 60));
            chronicle.line(liaison, in(24 * 60), new ComplaintEvent.ReferralAnswered(id, liaison.department(), answer));
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
        chronicle.line(handler, in(48 * 60), new ComplaintEvent.RemedyProposed(id, "REPLACEMENT", null, null, what));
        chronicle.line(handler, in(49 * 60), new ComplaintEvent.Decided(id, 1, words, reasons, ways));
        promised.keep(PromiseKind.DECISION, in(49 * 60));
        promised.keep(PromiseKind.PROGRESS, in(49 * 60));
        word(49 * 60);
        if (done) {
            chronicle.line(handler, in(72 * 60), new ComplaintEvent.RemedyExecuted(id, "REPLACEMENT", what));
        }
    }

    private void close() {
        var content = voices.say("客户表示满意。", "The customer is content.");
        var summary = voices.say("已换新并回访。", "Replaced, and asked again.");
        rows.add(Table.SETTLEMENT, id, ROUND, in(96 * 60), handler.id(), true, false, content, null);
        chronicle.line(handler, in(96 * 60), new ComplaintEvent.Settled(false, content));
        promised.release(in(96 * 60));
        promised.make(in(96 * 60), Promised.due(PromiseKind.FOLLOW_UP, in(96 * 60), Duration.ofDays(3)));
        rows.add(Table.CLOSURE, id, ROUND, in(120 * 60), handler.id(), summary, null, null, REASONS);
        chronicle.line(handler, in(120 * 60), new ComplaintEvent.Closed(false, summary, null, null));
        promised.release(in(120 * 60));
    }

    private void say(Direction direction, String words, int minutes) {
        chronicle.say(direction == Direction.FROM_CUSTOMER ? null : handler, direction, words, in(minutes));
    }

    private Instant in(int minutes) {
        return receivedAt.plus(Duration.ofMinutes(minutes));
    }
}
