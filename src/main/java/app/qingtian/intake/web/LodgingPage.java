package app.qingtian.intake.web;

import app.qingtian.complaint.Feeling;
import app.qingtian.conversation.web.Uploads;
import app.qingtian.intake.Intake;
import app.qingtian.intake.PublicTexts;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Regimes;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import qingtian.pages.StaticTemplates;

/** The public door: no account, the story first (INT-01, INT-02). */
@Controller
class LodgingPage {

    private final StaticTemplates templates = new StaticTemplates();
    private final Intake intake;
    private final Answers answers;
    private final Regimes regimes;
    private final LodgingPace pace;
    private final PublicTexts texts;

    LodgingPage(Intake intake, Answers answers, Regimes regimes, LodgingPace pace, PublicTexts texts) {
        this.texts = texts;
        this.intake = intake;
        this.answers = answers;
        this.regimes = regimes;
        this.pace = pace;
    }

    @GetMapping("/")
    ResponseEntity<JteModel> door(Ui ui) {
        return page(ui, form(ui), 200);
    }

    @PostMapping("/")
    ResponseEntity<JteModel> lodge(
            Ui ui,
            HttpServletRequest request,
            @Valid DoorForm sent,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        if (errors.hasErrors()) {
            return page(ui, form(ui).errors(errors), 422);
        }
        var wait = pace.blocked(request);
        if (wait.isPresent()) {
            return tooMany(ui, wait.get().plusMillis(999).toSeconds());
        }
        return switch (intake.lodge(sent.story(ui.language(), Uploads.of(files)))) {
            case Outcome.Done<app.qingtian.complaint.Complaint>(var complaint) ->
                answers.onTo(ui, TrackingPage.path(complaint.trackingToken()) + "?welcome");
            case Outcome.Refused<app.qingtian.complaint.Complaint>(var refusal) ->
                page(ui, form(ui).refused(refusal), refusal.status());
        };
    }

    /** Everything typed comes back with it. */
    private ResponseEntity<JteModel> tooMany(Ui ui, long seconds) {
        var said = page(ui, form(ui).refused(new Refusal("lodging_too_many", 429, List.of(seconds))), 429);
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(said.getBody());
    }

    private ResponseEntity<JteModel> page(Ui ui, Form form, int status) {
        var dues = regimes.atReceipt(regimes.standard(), ui.now());
        Instant person = dues.getFirst().dueAt();
        Instant decision = dues.getLast().dueAt();
        var door = DoorWords.of(ui, texts.present(), person);
        return ResponseEntity.status(status).body(templates.intakeLodge(ui, form.view(ui), person, decision, door));
    }

    private static Form form(Ui ui) {
        return new Form("lodging", "/")
                .area("narrative")
                .required()
                .limit(LodgingForm.NARRATIVE)
                .radios("feeling", Option.each(ui, "feeling", Feeling.class))
                .text("wishedRemedy")
                .limit(2000)
                .moment("happenedAt")
                .files("files")
                .check("discreet")
                .text("name")
                .limit(100)
                .autocomplete("name")
                .text("reach")
                .limit(200);
    }
}
