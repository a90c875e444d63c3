package app.qingtian.intake.web;

import app.qingtian.complaint.Stage;
import app.qingtian.intake.Tracking.Sight;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.FormView;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.survey.Expectation;
import app.qingtian.survey.Rating;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a customer can send from the tracking page, and the forms for it; the one that was sent comes back as it was typed. */
final class TrackingForms {

    private TrackingForms() {}

    record MessageForm(
            @NotBlank @Limit(LodgingForm.NARRATIVE) String text) {}

    record SettlementForm(
            @NotNull Boolean accepted,
            @Limit(4000) @Nullable String reason) {}

    record SatisfactionForm(
            @NotNull @Min(1) @Max(5) Integer resolved,
            @NotNull @Min(1) @Max(5) Integer speed,
            @NotNull @Min(1) @Max(5) Integer attitude,
            @Nullable Expected expectation,
            @Limit(4000) @Nullable String comment) {

        Rating rating() {
            return new Rating(
                    resolved, speed, attitude, expectation == null ? null : expectation.expectation(), comment);
        }
    }

    /** As the public API spells it. */
    enum Expected {
        below,
        as,
        beyond;

        Expectation expectation() {
            return Expectation.valueOf(name().toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** What was sent and what is wrong with it; none when the page is only looked at. */
    record Sent(
            @Nullable String noun,
            @Nullable BindingResult errors,
            @Nullable Refusal refusal) {

        static final Sent NOTHING = new Sent(null, null, null);

        /** Why what was sent did not count, for a page whose form is gone meanwhile. */
        @Nullable String refused(Ui ui) {
            return refusal == null
                    ? null
                    : ui.t("refusal." + refusal.reason(), refusal.details().toArray());
        }

        /** "Not good after all" sends a settlement, too. */
        boolean by(Form form) {
            return noun != null && (form.is(noun) || (noun.equals("tracking-settlement") && form.is("tracking-again")));
        }
    }

    static TrackingView.Forms of(Ui ui, Sight sight, Sent sent) {
        var complaint = sight.dossier().complaint();
        var path = TrackingPage.path(complaint.trackingToken());
        boolean alone = !sight.together();
        boolean answered = alone && complaint.stage().answered();
        boolean inTime = ui.now().isBefore(sight.reopenUntil());
        return new TrackingView.Forms(
                view(ui, message(path), sent),
                alone && complaint.stage() == Stage.OFFERED ? view(ui, settlement(ui, path), sent) : null,
                answered && inTime ? view(ui, again(path), sent) : null,
                answered && !rated(sight) ? view(ui, satisfaction(ui, path), sent) : null);
    }

    private static boolean rated(Sight sight) {
        int round = sight.dossier().complaint().round();
        return sight.ratings().stream().anyMatch(given -> given.round() == round && given.person() == null);
    }

    private static FormView view(Ui ui, Form form, Sent sent) {
        if (!sent.by(form)) {
            return form.view(ui.untyped());
        }
        if (sent.errors() != null) {
            form.errors(sent.errors());
        }
        if (sent.refusal() != null) {
            form.refused(sent.refusal());
        }
        return form.view(ui);
    }

    private static Form message(String path) {
        return new Form("tracking-message", path + "/messages")
                .area("text")
                .required()
                .limit(LodgingForm.NARRATIVE)
                .rows(3)
                .files("files");
    }

    private static Form settlement(Ui ui, String path) {
        return new Form("tracking-settlement", path + "/settlement")
                .radios(
                        "accepted",
                        List.of(
                                new Option("true", ui.t("tracking.accept")),
                                new Option("false", ui.t("tracking.refuse"))))
                .required()
                .area("reason")
                .rows(3)
                .limit(4000);
    }

    private static Form again(String path) {
        return new Form("tracking-again", path + "/settlement")
                .hidden("accepted", "false")
                .area("reason")
                .rows(3)
                .limit(4000);
    }

    private static Form satisfaction(Ui ui, String path) {
        var marks = IntStream.rangeClosed(1, 5)
                .mapToObj(mark -> new Option(String.valueOf(mark), ui.t("rating." + mark)))
                .toList();
        var expectations = List.of(Expected.values()).stream()
                .map(value -> new Option(
                        value.name(), ui.t("expectation." + value.name().toLowerCase(Locale.ROOT))))
                .toList();
        return new Form("tracking-satisfaction", path + "/satisfaction")
                .radios("resolved", marks)
                .required()
                .radios("speed", marks)
                .required()
                .radios("attitude", marks)
                .required()
                .radios("expectation", expectations)
                .area("comment")
                .rows(2)
                .limit(4000);
    }
}
