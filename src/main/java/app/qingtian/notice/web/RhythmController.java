package app.qingtian.notice.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Rhythms;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** How one wants to be told by mail, and where. */
@Controller
@Tag(name = "notices")
class RhythmController {

    static final String PATH = "/work/me/notices";

    private final Rhythms rhythms;
    private final Answers answers;

    RhythmController(Rhythms rhythms, Answers answers) {
        this.rhythms = rhythms;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return answers.form(ui, RhythmForm.of(rhythms.of(reader)).form(ui));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> choose(Ui ui, Reader reader, @Valid RhythmForm sent, BindingResult errors) {
        var form = RhythmForm.of(rhythms.of(reader)).form(ui);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, chosen(reader, sent), _ -> PATH);
    }

    @GetMapping("/api/v1/me/notices")
    @ResponseBody
    @Operation(operationId = "getRhythm", summary = "How the caller is told by mail")
    RhythmForm read(Reader reader) {
        return RhythmForm.of(rhythms.of(reader));
    }

    @PutMapping("/api/v1/me/notices")
    @ResponseBody
    @Operation(
            operationId = "chooseRhythm",
            summary = "Choose where and how to be told by mail; hours of one's own zone")
    RhythmForm choose(Reader reader, @Valid @RequestBody RhythmForm sent) {
        return switch (chosen(reader, sent)) {
            case Outcome.Done(var now) -> now;
            case Outcome.Refused(var refusal) -> throw new Unfit(refusal.status(), refusal.reason());
        };
    }

    private Outcome<RhythmForm> chosen(Reader reader, RhythmForm sent) {
        return sent.said().map(wish -> {
            rhythms.choose(reader, wish);
            return RhythmForm.of(rhythms.of(reader));
        });
    }
}
