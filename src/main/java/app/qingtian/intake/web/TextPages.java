package app.qingtian.intake.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.intake.PublicTexts;
import app.qingtian.intake.PublicTexts.TextDraft;
import app.qingtian.intake.PublicTexts.TextWish;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.promise.Regimes;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.EnumMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** What the public door says: asked for, shown on a door that is not open yet, kept, and taken back. */
@AdministratorsChange
@Controller
@Hidden
class TextPages {

    private final StaticTemplates templates = new StaticTemplates();
    private final PublicTexts texts;
    private final Regimes regimes;
    private final Answers answers;

    TextPages(PublicTexts texts, Regimes regimes, Answers answers) {
        this.texts = texts;
        this.regimes = regimes;
        this.answers = answers;
    }

    /** Why an edition is taken back. */
    record BackForm(
            @NotBlank @app.qingtian.kernel.web.Limit(500) @Nullable String reason) {}

    @GetMapping(TextForms.PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        administrator(reader);
        return ResponseEntity.ok(templates.intakeTexts(
                ui, reader.name(), TextForms.saying(ui, texts.present()).view(ui), texts.history()));
    }

    @PostMapping(TextForms.PATH)
    ResponseEntity<JteModel> say(
            Ui ui,
            Reader reader,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid TextForm sent,
            BindingResult errors) {
        var form = TextForms.saying(ui, texts.present());
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : proposed(ui, reader, form, new Asked(new TextWish.Say(sent.texts()), seen, sent.why()));
    }

    @GetMapping(TextForms.PATH + "/editions/{number}/reversal")
    ResponseEntity<JteModel> askBack(Ui ui, Reader reader, @PathVariable("number") int number) {
        administrator(reader);
        return answers.form(ui, TextForms.back(number));
    }

    @PostMapping(TextForms.PATH + "/editions/{number}/reversal")
    ResponseEntity<JteModel> back(
            Ui ui,
            Reader reader,
            @PathVariable("number") int number,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid BackForm sent,
            BindingResult errors) {
        var form = TextForms.back(number);
        var reason = sent.reason() == null ? "" : sent.reason();
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : proposed(ui, reader, form, new Asked(new TextWish.Undo(number), seen, reason));
    }

    private record Asked(TextWish wish, @Nullable Integer seen, String reason) {}

    private ResponseEntity<JteModel> proposed(Ui ui, Reader reader, Form form, Asked asked) {
        var seen = asked.seen();
        if (seen != null) {
            return answers.page(ui, form, texts.keep(reader, asked.wish(), seen, asked.reason()), _ -> TextForms.PATH);
        }
        return switch (texts.draft(reader, asked.wish())) {
            case Outcome.Refused<TextDraft>(var refusal) -> answers.refused(ui, form, refusal);
            case Outcome.Done<TextDraft>(var draft) -> preview(ui, reader, draft);
        };
    }

    private ResponseEntity<JteModel> preview(Ui ui, Reader reader, TextDraft draft) {
        var fields = new TreeMap<String, String>();
        ui.visit().typed().forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst()));
        fields.remove(ui.csrfName());
        fields.put("seen", String.valueOf(draft.before().edition()));
        var person = regimes.atReceipt(regimes.standard(), ui.now()).getFirst().dueAt();
        var doors = new EnumMap<Language, DoorWords>(Language.class);
        for (var language : Language.values()) {
            doors.put(language, DoorWords.of(ui.in(language), draft.after(), person));
        }
        var view = new TextView(reader.name(), draft, ui.path(), fields, doors);
        return ResponseEntity.ok()
                .header("Vary", "HX-Request")
                .body(ui.isHtmx() ? templates.intakePartTextPreview(ui, view) : templates.intakeTextPreview(ui, view));
    }

    private static void administrator(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
    }
}
