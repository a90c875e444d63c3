package app.qingtian.intake.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.intake.Tracking.Sight;
import app.qingtian.intake.web.TrackingForms.Sent;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Letters;
import app.qingtian.promise.Promise;
import app.qingtian.promise.PromiseKind;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import qingtian.pages.StaticTemplates;

/** Lays out the customer's own page, as it is first seen and as it comes back after something was sent. */
@Component
class TrackingSheets {

    private final StaticTemplates templates = new StaticTemplates();
    private final Guesses guesses;
    private final TrackingLink link;
    private final Letters letters;
    private final Catalogues catalogues;

    TrackingSheets(Guesses guesses, TrackingLink link, Letters letters, Catalogues catalogues) {
        this.catalogues = catalogues;
        this.guesses = guesses;
        this.link = link;
        this.letters = letters;
    }

    /** What was sent, whether the complaint has just come in, and with which status the page answers. */
    record Sheet(Sent sent, boolean welcome, int status) {}

    Sight open(HttpServletRequest request, String token) {
        return guesses.open(request, token);
    }

    Unfit wrong(HttpServletRequest request) {
        return guesses.wrong(request);
    }

    ResponseEntity<JteModel> page(Ui ui, Sight sight, Sheet sheet) {
        var sent = sheet.sent();
        var view = new TrackingView(
                sight,
                TrackingForms.of(ui, sight, sent),
                link.of(sight.dossier().complaint().trackingToken()),
                sheet.welcome(),
                TrackingView.steps(sight, ui.now()),
                mail(sight),
                waiting(ui, sight),
                sent.refused(ui));
        return ResponseEntity.status(sheet.status())
                .headers(Answers.patience(sent.refusal()))
                .cacheControl(CacheControl.noStore())
                .body(templates.intakeTrack(ui, view));
    }

    private @Nullable String waiting(Ui ui, Sight sight) {
        return sight.promises().stream()
                .filter(it -> it.open() && it.kind() == PromiseKind.DECISION)
                .map(Promise::restsFor)
                .filter(Objects::nonNull)
                .findFirst()
                .map(reason -> catalogues.label(ui.language(), "pause", reason))
                .orElse(null);
    }

    /** Null where nobody would carry a letter, or there is nowhere to carry it. */
    private TrackingView.@Nullable Post mail(Sight sight) {
        var email = sight.dossier().contacts().email();
        return email == null || !letters.carried()
                ? null
                : new TrackingView.Post(
                        Letters.masked(email),
                        letters.of(sight.dossier().complaint()).ask());
    }
}
