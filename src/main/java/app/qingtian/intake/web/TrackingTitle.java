package app.qingtian.intake.web;

import app.qingtian.complaint.Stage;
import app.qingtian.intake.web.TrackingView.Step;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Promise;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the tracking page says first: the next promise while we owe one, and honestly when we did not keep it. */
public record TrackingTitle(Ui ui, TrackingView view) {

    public String title() {
        if (together()) {
            return ui.t("tracking.title.together");
        }
        return switch (view.stage()) {
            case OFFERED -> ui.t("tracking.title.offered");
            case SETTLED -> ui.t("tracking.title.settled");
            case VERIFIED, CLOSED -> ui.t("tracking.title.closed");
            case WITHDRAWN -> ui.t("tracking.title.withdrawn");
            case MERGED -> ui.t("tracking.title.together");
            case LODGED, ACCEPTED, DIAGNOSED -> promised();
        };
    }

    /** The sentence under the title. */
    public String lead() {
        if (together()) {
            return ui.t("tracking.lead.together", view.owner());
        }
        return switch (view.stage()) {
            case OFFERED -> ui.t("tracking.lead.offered");
            case SETTLED -> ui.t("tracking.lead.settled", view.owner());
            case VERIFIED, CLOSED -> ui.t("tracking.lead.closed");
            case WITHDRAWN -> ui.t("tracking.lead.withdrawn", view.owner());
            case MERGED -> ui.t("tracking.lead.together", view.owner());
            case LODGED, ACCEPTED, DIAGNOSED -> underWay();
        };
    }

    /** Answered as one with somebody else's: what they said to the answer is not this customer's word. */
    private boolean together() {
        return view.sight().together()
                && !view.ended()
                && (view.stage() == Stage.OFFERED || view.stage().answered());
    }

    /** Where it stands, in two words. */
    public String status() {
        return ui.t("tracking.at." + small(view.stage()));
    }

    /** When a step was done or is promised; null where nothing is known of time. */
    public @Nullable String time(Step step) {
        var at = step.at();
        var due = step.due();
        if (at != null) {
            return ui.when(at);
        }
        if (step.rests()) {
            return rest(step);
        }
        return due == null || step.state() == Step.State.DONE ? null : ui.t("promise.by", ui.when(due));
    }

    /** How a step stands against its promise. */
    public @Nullable String compared(Step step) {
        var at = step.at();
        var due = step.due();
        if (step.state() == Step.State.LATE) {
            return ui.t("tracking.step.late");
        }
        if (at == null || due == null) {
            return moved(step.promise());
        }
        return ui.t(at.isAfter(due) ? "promise.kept-late" : "promise.kept-early", ui.span(at, due));
    }

    /** That another date was promised first; null where none was. */
    public @Nullable String moved(@Nullable Promise promise) {
        var from = promise == null ? null : promise.movedFrom();
        return from == null ? null : ui.t("tracking.step.moved", ui.when(from));
    }

    private String rest(Step step) {
        var until = step.promise() == null ? null : step.promise().restsUntil();
        var rest = view.waiting() == null ? ui.t("tracking.step.rests") : ui.t("tracking.step.waiting", view.waiting());
        return until == null ? rest : rest + ui.t("tracking.step.until", ui.when(until));
    }

    private String promised() {
        var next = view.next();
        if (next == null) {
            return ui.t(view.welcome() ? "tracking.title.received" : "tracking.title.open", view.owner());
        }
        return ui.t(key(next), view.owner(), ui.when(next.dueAt()));
    }

    private String key(Promise next) {
        if (next.brokenBy(ui.now())) {
            return "tracking.title.late";
        }
        return "tracking.title." + (view.welcome() ? "welcome" : small(next.kind()));
    }

    private String underWay() {
        var next = view.next();
        if (next != null && next.brokenBy(ui.now())) {
            return ui.t("tracking.lead.late", view.owner());
        }
        boolean again = view.stage() != Stage.LODGED
                && view.sight().dossier().complaint().round() > 1;
        return ui.t(again ? "tracking.lead.again" : "tracking.lead.open", view.owner());
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
