package app.qingtian.notice;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Move;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Site;
import app.qingtian.kernel.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A letter to the customer (SLA-03), in the language of the complaint: what happened, what comes next and by when, who is responsible, and the
 * way back in. Of words, only our own to them are quoted.
 */
@Component
class LetterWords {

    /** The clocks of departments that were asked: no customer's concern (PRO-12). */
    private static final Set<String> OURS = Set.of("TAKING", "ANSWER");

    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Letters letters;
    private final Catalogues catalogues;
    private final Speech speech;
    private final Site site;

    LetterWords(
            Dossiers dossiers, Timeline timeline, Letters letters, Catalogues catalogues, Speech speech, Site site) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.letters = letters;
        this.catalogues = catalogues;
        this.speech = speech;
        this.site = site;
    }

    /** Empty when the customer wants none any more, or left no address. */
    Optional<Mail> of(Envelope envelope) {
        var token = envelope.token();
        if (token == null) {
            return Optional.empty();
        }
        return dossiers.find(new Caller.Tracker(token))
                .filter(dossier -> letters.of(dossier.complaint()).ask())
                .flatMap(dossier -> written(envelope, dossier));
    }

    private Optional<Mail> written(Envelope envelope, Dossier dossier) {
        var complaint = dossier.complaint();
        var to = dossier.contacts().email();
        var teller = teller(envelope).orElse(dossier);
        var handled = dossier.handledAs(teller);
        var line = timeline.of(teller.complaint(), Timeline.NOBODY, envelope.seq() + 1, 1).ask().stream()
                .findFirst();
        if (to == null || line.isEmpty() || silent(line.get().event())) {
            return Optional.empty();
        }
        var ui = speech.in(complaint.language());
        var key = "letter." + envelope.occasion().name().toLowerCase(Locale.ROOT);
        var sentences = new ArrayList<String>();
        sentences.add(ui.t("letter.dear"));
        sentences.addAll(happened(ui, key, handled, line.get()));
        next(ui, handled).ifPresent(sentences::add);
        sentences.add(responsible(ui, handled));
        var tracking = site.known() ? site.link("/t/" + complaint.trackingToken()) : null;
        return Optional.of(new Mail(
                new Mail.Head(
                        envelope.name(),
                        complaint.language(),
                        to,
                        ui.t(key + ".subject", complaint.number()),
                        tracking),
                List.copyOf(sentences),
                List.of(),
                tracking == null ? null : new Mail.Link(ui.t("letter.link"), tracking),
                List.of(ui.t("letter.foot"), ui.t("letter.foot.stop"))));
    }

    /** The one that theirs was merged into, where the letter is about a line of that. */
    private Optional<Dossier> teller(Envelope envelope) {
        var about = envelope.about();
        return about == null ? Optional.empty() : dossiers.find(new Caller.Tracker(about));
    }

    private List<String> happened(Ui ui, String key, Dossier dossier, Timeline.Line line) {
        var number = dossier.complaint().number();
        return switch (line.event()) {
            case ComplaintEvent.Accepted e
            when e.replyBy() != null ->
                List.of(ui.t(key, dossier.keeping().owner()), ui.t("letter.accepted.by", e.replyBy()));
            case ComplaintEvent.Accepted _ ->
                List.of(ui.t(key, dossier.keeping().owner()));
            case ComplaintEvent.Wrote e -> quoted(ui.t(key, number), e.words());
            case ComplaintEvent.Extended e ->
                List.of(ui.t(key, kind(e.kind()), e.from(), e.to()), ui.t("letter.reason", e.reason()));
            case ComplaintEvent.Paused e -> paused(ui, key, e);
            case ComplaintEvent.Resumed e -> moved(ui, ui.t(key, number), e.moves());
            case ComplaintEvent.Replanned e -> moved(ui, ui.t(key, number), e.moves());
            case ComplaintEvent.Decided e -> decided(ui, key, e);
            case ComplaintEvent.Reopened e -> List.of(ui.t(key, number, e.round()));
            case ComplaintEvent _ -> List.of(ui.t(key, number));
        };
    }

    private List<String> paused(Ui ui, String key, ComplaintEvent.Paused e) {
        var said = new ArrayList<String>();
        said.add(ui.t(key, catalogues.label(ui.language(), "pause", e.reason())));
        if (e.until() != null) {
            said.add(ui.t("letter.paused.until", e.until()));
        }
        return said;
    }

    /** What was counted anew moved nothing that the customer was told: no date, or only a department's own. */
    private static boolean silent(ComplaintEvent event) {
        return event instanceof ComplaintEvent.Replanned e && e.moves().stream().noneMatch(LetterWords::concerns);
    }

    private static boolean concerns(Move move) {
        return move.to() != null && !OURS.contains(move.kind());
    }

    private static List<String> moved(Ui ui, String sentence, List<Move> moves) {
        var said = new ArrayList<String>();
        said.add(sentence);
        for (var move : moves) {
            var to = move.to();
            if (to != null && concerns(move)) {
                said.add(ui.t("letter.moved", kind(move.kind()), to));
            }
        }
        return said;
    }

    private static List<String> decided(Ui ui, String key, ComplaintEvent.Decided e) {
        var said = new ArrayList<>(quoted(ui.t(key), e.decision()));
        if (e.reasons() != null) {
            said.add(ui.t("letter.reason", e.reasons()));
        }
        said.add(ui.t("letter.settle"));
        if (e.furtherWays() != null) {
            said.add(ui.t("letter.ways", e.furtherWays()));
        }
        return said;
    }

    private static List<String> quoted(String sentence, @Nullable String words) {
        return words == null ? List.of(sentence) : List.of(sentence, words);
    }

    private static Optional<String> next(Ui ui, Dossier dossier) {
        var due = dossier.keeping().nextDueAt();
        var kind = dossier.keeping().nextDueKind();
        return due == null || kind == null ? Optional.empty() : Optional.of(ui.t("letter.next", kind(kind), due));
    }

    private static String responsible(Ui ui, Dossier dossier) {
        var keeping = dossier.keeping();
        var line = keeping.ownerLine();
        return line == null ? ui.t("letter.who", keeping.owner()) : ui.t("letter.who.line", keeping.owner(), line);
    }

    private static Term kind(String kind) {
        return new Term("letter.what." + kind.toLowerCase(Locale.ROOT));
    }
}
