package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Effect;
import app.qingtian.complaint.Former;
import app.qingtian.complaint.Move;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.Money;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line being told to one reader: which words each event has. */
final class Telling extends Phrases {

    Telling(Ui ui, Timeline.Line line, StoryWords story) {
        super(ui, line, story);
    }

    String words() {
        return switch (line.event()) {
            case ComplaintEvent.Lodged e -> lodged(e);
            case ComplaintEvent.Accepted e -> accepted(e);
            case ComplaintEvent.TakenOver e -> takenOver(e);
            case ComplaintEvent.Retyped e -> say("retyped", Term.of(e.from()), Term.of(e.to()), e.reason());
            case ComplaintEvent.Recorded e -> recorded(e);
            case ComplaintEvent.Wrote e -> wrote(e);
            case ComplaintEvent.StatementTaken e -> say("statement_taken", label("party", e.party()));
            case ComplaintEvent.Diagnosed e -> diagnosed(e);
            case ComplaintEvent.Timed e -> timed(e);
            case ComplaintEvent.OfReferral e -> new ReferralTelling(ui, line, story).words(e);
            case ComplaintEvent.LeadNamed e -> say("lead_named", department(e.departmentId())) + note(e.reason());
            case ComplaintEvent.Watched e -> new WatchTelling(ui, line, story).words(e);
            case ComplaintEvent.OfCircle e -> new CircleTelling(ui, line, story).words(e);
            case ComplaintEvent.Joined e -> new JoinTelling(ui, line, story).words(e);
            case ComplaintEvent.Nudged e -> nudged(e) + note(e.words());
            case ComplaintEvent.Thanked _ -> by("thanked");
            case ComplaintEvent.Ruled e -> ruled(e);
            case ComplaintEvent.RemedyProposed e -> proposed(e);
            case ComplaintEvent.Decided e -> say(e.remedies() == 0 ? "decided" : "decided.with", e.remedies());
            case ComplaintEvent.RemedyExecuted e -> say("remedy_executed", label("remedy", e.kind()));
            case ComplaintEvent.Settled e -> settled(e);
            case ComplaintEvent.OfferRefused e -> by("offer_refused") + note(e.reason());
            case ComplaintEvent.FollowedUp e -> followedUp(e);
            case ComplaintEvent.Closed e -> say(e.prevention() ? "closed.prevented" : "closed");
            case ComplaintEvent.Reopened e -> by("reopened", e.round()) + note(e.reason());
            case ComplaintEvent.Withdrawn e -> say("withdrawn", e.reason());
        };
    }

    private String timed(ComplaintEvent.Timed event) {
        return switch (event) {
            case ComplaintEvent.Promised e -> promised(e);
            case ComplaintEvent.PromiseKept e ->
                say(e.late() ? "promise_kept.late" : "promise_kept", promise(e.kind()), time(e.dueAt()));
            case ComplaintEvent.PromiseBroken e ->
                say("promise_broken", promise(e.kind()), time(e.dueAt()), person(e.byPersonId()));
            case ComplaintEvent.Extended e ->
                say("extended", promise(e.kind()), time(e.from()), time(e.to())) + note(e.reason());
            case ComplaintEvent.Paused e ->
                say("paused", label("pause", e.reason())) + until(e.until()) + note(e.note());
            case ComplaintEvent.Resumed e -> say("resumed") + moved(e.moves());
            case ComplaintEvent.Replanned e -> replanned(e) + moved(e.moves()) + note(e.reason());
        };
    }

    private String until(@Nullable Instant moment) {
        return moment == null ? "" : say("paused.until", time(moment));
    }

    private String replanned(ComplaintEvent.Replanned e) {
        var regime = e.regime();
        return say("replanned." + e.why().toLowerCase(Locale.ROOT), regime == null ? "" : regime.in(ui.language()));
    }

    private String ruled(ComplaintEvent.Ruled e) {
        return e.effects().stream().map(this::ruled).collect(Collectors.joining(ui.t("timeline.between")));
    }

    private String ruled(Effect effect) {
        var rule = effect.rule();
        Object to = effect.what().equals("SEVERITY")
                ? new Term("urgency." + effect.to().key().toLowerCase(Locale.ROOT))
                : effect.to().in(ui.language());
        return ui.t(
                "timeline.ruled." + effect.what().toLowerCase(Locale.ROOT), rule.in(ui.language()), rule.version(), to);
    }

    private String moved(List<Move> moves) {
        return moves.stream()
                .map(move -> move.to() == null
                        ? ui.t("timeline.moved.rests", promise(move.kind()))
                        : ui.t("timeline.moved", promise(move.kind()), time(move.to())))
                .collect(Collectors.joining());
    }

    /** By themself, or given to them by whoever watches. */
    private String takenOver(ComplaintEvent.TakenOver e) {
        var to = person(e.ownerId());
        return to.equals(who())
                ? say("taken_over", person(e.fromOwnerId()), e.briefing())
                : say("handed_over", person(e.fromOwnerId()), to, e.briefing());
    }

    private String nudged(ComplaintEvent.Nudged e) {
        var department = e.departmentId();
        return department == null ? say("nudged.customer") : say("nudged", department(department));
    }

    private String lodged(ComplaintEvent.Lodged e) {
        var former = e.former();
        return former == null ? begun(e) : broughtOver(e, former) + note(former.answer());
    }

    private String broughtOver(ComplaintEvent.Lodged e, Former former) {
        var from = former.key() == null ? former.source() : former.source() + " " + former.key();
        var ended = former.closedAt();
        if (former.stage().open()) {
            return say("lodged.former", from, Term.of(e.kind()), time(e.receivedAt()));
        }
        return ended == null
                ? say("lodged.former.ended", from, Term.of(e.kind()), time(e.receivedAt()))
                : say("lodged.former.closed", from, Term.of(e.kind()), time(e.receivedAt()), time(ended));
    }

    private String begun(ComplaintEvent.Lodged e) {
        return by("lodged", Term.of(e.kind()), Term.of(e.channel()), person(e.ownerId()));
    }

    private String accepted(ComplaintEvent.Accepted e) {
        var replyBy = e.replyBy();
        var done = replyBy == null ? say("accepted.settled") : say("accepted", time(replyBy));
        return done + note(e.note());
    }

    private String recorded(ComplaintEvent.Recorded e) {
        var points = e.changes().keySet().stream()
                .map(point -> new Term("point." + point))
                .toList();
        return say("recorded", points, e.completeness());
    }

    private String wrote(ComplaintEvent.Wrote e) {
        var key = switch (e.direction()) {
            case FROM_CUSTOMER -> "wrote.from_customer";
            case TO_CUSTOMER -> "wrote.to_customer";
            case INTERNAL -> "wrote.internal";
        };
        var said = say(key, Term.of(e.channel()));
        return e.files() == 0 ? said : said + ui.t("timeline.files", e.files());
    }

    private String diagnosed(ComplaintEvent.Diagnosed e) {
        return say("diagnosed", label("category", e.category()), label("cause", e.cause()), label("fault", e.fault()));
    }

    private String promised(ComplaintEvent.Promised e) {
        return say("promised", person(e.byPersonId()), time(e.dueAt()), promise(e.kind())) + note(e.what());
    }

    private String proposed(ComplaintEvent.RemedyProposed e) {
        var kind = label("remedy", e.kind());
        var amount = e.amount();
        var currency = e.currency();
        return amount == null || currency == null
                ? say("remedy_proposed", kind)
                : say("remedy_proposed.money", kind, new Money(amount, Currency.getInstance(currency)));
    }

    private String settled(ComplaintEvent.Settled e) {
        return (e.exhausted() ? say("settled.exhausted") : by("settled")) + note(e.reason());
    }

    private String followedUp(ComplaintEvent.FollowedUp e) {
        var said = by("followed_up", points(e.resolved()), points(e.speed()), points(e.attitude()));
        var expectation = e.expectation();
        return expectation == null
                ? said
                : said + ui.t("timeline.expectation", new Term("expectation." + expectation.toLowerCase(Locale.ROOT)));
    }
}
