package app.qingtian.intake.web;

import app.qingtian.afterword.Afterword;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Stage;
import app.qingtian.intake.Tracking.Sight;
import app.qingtian.kernel.web.FormView;
import app.qingtian.promise.Promise;
import app.qingtian.promise.PromiseKind;
import app.qingtian.remedy.Remedy;
import app.qingtian.remedy.Ruling;
import app.qingtian.survey.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tracking page as one customer sees it now. {@code welcome} is true right after the complaint was handed in;
 * {@code waiting} says what is waited for while the decision rests.
 */
public record TrackingView(
        Sight sight,
        Forms forms,
        String link,
        boolean welcome,
        List<Step> steps,
        @Nullable Post mail,
        @Nullable String waiting,
        @Nullable String refused) {

    /** What the customer may do now; a form that is not offered is null. */
    public record Forms(
            FormView message,
            @Nullable FormView settlement,
            @Nullable FormView again,
            @Nullable FormView rating) {}

    /** Where letters go, as far as it may be shown, and whether they do. */
    public record Post(String address, boolean wanted) {}

    /** One step of the way: when it was done, and what is promised of it, if anything is. */
    public record Step(
            String key,
            State state,
            @Nullable Instant at,
            @Nullable Promise promise) {

        /** Until when it is promised; no date holds while it rests. */
        public @Nullable Instant due() {
            return promise == null || rests() ? null : promise.dueAt();
        }

        public boolean rests() {
            return state != State.DONE && promise != null && promise.rests();
        }

        public enum State {
            DONE,
            NOW,
            TODO,
            LATE
        }
    }

    /** The promise that comes next, if one is open. */
    public @Nullable Promise next() {
        return sight.promises().stream()
                .filter(promise -> promise.open() && !promise.rests())
                .findFirst()
                .orElse(null);
    }

    public Stage stage() {
        return sight.dossier().complaint().stage();
    }

    public String number() {
        return sight.dossier().complaint().number();
    }

    /** The language the customer wrote in, as a {@code lang} attribute. */
    public String language() {
        return sight.dossier().complaint().language().tag();
    }

    public Instant receivedAt() {
        return sight.dossier().complaint().receivedAt();
    }

    public String path() {
        return TrackingPage.path(sight.dossier().complaint().trackingToken());
    }

    /** The link without its scheme, to be read out or copied by hand. */
    public String shortLink() {
        return link.replaceFirst("^https?://", "");
    }

    public String owner() {
        return sight.dossier().keeping().owner();
    }

    public @Nullable String line() {
        return sight.dossier().keeping().ownerLine();
    }

    /** The direct line as a telephone dials it. */
    public String dial() {
        var line = line();
        return line == null ? "" : line.replaceAll("[^0-9+]", "");
    }

    /** Nothing more is promised: the steps have been walked, or the customer turned back. */
    public boolean ended() {
        return stage() == Stage.CLOSED || stage() == Stage.WITHDRAWN;
    }

    /** The decision that stands now; those of former rounds, and one that was refused, are part of the talk. */
    public @Nullable Ruling ruling() {
        boolean stands = stage() == Stage.OFFERED || stage().answered();
        return stands && !sight.rulings().isEmpty() ? sight.rulings().getFirst() : null;
    }

    /** What is offered with the decision that stands. */
    public List<Remedy> remedies() {
        var ruling = ruling();
        return ruling == null
                ? List.of()
                : sight.remedies().stream()
                        .filter(remedy -> Long.valueOf(ruling.id()).equals(remedy.decisionId()))
                        .toList();
    }

    /** What was promised beside the way that everybody is promised. */
    public List<Promise> others() {
        int round = sight.dossier().complaint().round();
        return sight.promises().stream()
                .filter(it -> it.round() == round && it.releasedAt() == null)
                .filter(it -> switch (it.kind()) {
                    case DEED, REPLY, EXECUTION -> true;
                    case PROGRESS -> it.open();
                    case ACKNOWLEDGEMENT, DECISION, FOLLOW_UP, TAKING, ANSWER -> false;
                })
                .toList();
    }

    /** What the customer thought of it in this round. */
    public Rating.@Nullable Given rated() {
        int round = sight.dossier().complaint().round();
        return sight.ratings().stream()
                .filter(given -> given.round() == round && given.person() == null)
                .findFirst()
                .orElse(null);
    }

    /** What they wrote after the settlement and nobody has decided about; null where nothing is asked. */
    public @Nullable Afterword asked() {
        return sight.asked().isEmpty() ? null : sight.asked().getFirst();
    }

    public List<TrackingTalk> talk() {
        return TrackingTalk.of(sight, ruling());
    }

    /** Names the draft after the words already sent, so that a draft is dropped once it has arrived. */
    public String draft() {
        return draft(0);
    }

    public @Nullable String draftSent() {
        return written() == 0 ? null : draft(-1);
    }

    private String draft(int step) {
        return "track:" + number() + ":" + (written() + step);
    }

    private long written() {
        return sight.talk().messages().stream()
                .filter(it -> it.direction() == Direction.FROM_CUSTOMER)
                .count();
    }

    static List<Step> steps(Sight sight, Instant now) {
        var complaint = sight.dossier().complaint();
        var steps = new ArrayList<Step>();
        steps.add(new Step("received", Step.State.DONE, complaint.receivedAt(), null));
        steps.add(
                step("accepted", promise(sight, PromiseKind.ACKNOWLEDGEMENT), complaint.stage() != Stage.LODGED, now));
        steps.add(step("decided", promise(sight, PromiseKind.DECISION), decided(complaint.stage()), now));
        steps.add(new Step(
                "settled",
                complaint.stage().answered()
                        ? Step.State.DONE
                        : complaint.stage() == Stage.OFFERED ? Step.State.NOW : Step.State.TODO,
                null,
                null));
        steps.add(step("verified", promise(sight, PromiseKind.FOLLOW_UP), verified(complaint.stage()), now));
        return firstOpenIsNow(steps);
    }

    private static boolean decided(Stage stage) {
        return stage == Stage.OFFERED || stage.answered();
    }

    private static boolean verified(Stage stage) {
        return stage == Stage.VERIFIED || stage == Stage.CLOSED;
    }

    /** The last promise of this kind in the present round. */
    private static @Nullable Promise promise(Sight sight, PromiseKind kind) {
        int round = sight.dossier().complaint().round();
        return sight.promises().stream()
                .filter(it -> it.kind() == kind && it.round() == round)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static Step step(String key, @Nullable Promise promise, boolean done, Instant now) {
        if (promise == null) {
            return new Step(key, done ? Step.State.DONE : Step.State.TODO, null, null);
        }
        if (done) {
            return new Step(key, Step.State.DONE, promise.keptAt(), promise);
        }
        return new Step(key, promise.brokenBy(now) ? Step.State.LATE : Step.State.TODO, null, promise);
    }

    private static List<Step> firstOpenIsNow(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.state() != Step.State.DONE) {
                if (step.state() == Step.State.TODO) {
                    steps.set(i, new Step(step.key(), Step.State.NOW, step.at(), step.promise()));
                }
                break;
            }
        }
        return List.copyOf(steps);
    }
}
