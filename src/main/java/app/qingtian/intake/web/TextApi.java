package app.qingtian.intake.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.intake.PublicTexts;
import app.qingtian.intake.PublicTexts.TextDraft;
import app.qingtian.intake.PublicTexts.TextWish;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sentences of the public door, for programs. */
@AdministratorsChange
@RestController
@RequestMapping(path = "/api/v1/public-texts", produces = "application/json")
@Tag(name = "public-texts")
class TextApi {

    private final PublicTexts texts;
    private final Answers answers;

    TextApi(PublicTexts texts, Answers answers) {
        this.texts = texts;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "getPublicTexts", summary = "The sentences said otherwise than they came, and the edition")
    ResponseEntity<Object> read() {
        var present = texts.present();
        return answers.api(Reply.of(present).version(present.edition()));
    }

    @GetMapping("/editions")
    @Operation(operationId = "listPublicTextEditions", summary = "The last fifty changes: who, when, why")
    List<PublicTexts.TextEdition> history(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
        return texts.history();
    }

    @PutMapping
    @Operation(
            operationId = "changePublicTexts",
            summary = "Say them otherwise; blank: as they came. dryRun only tells")
    ResponseEntity<Object> say(
            Ui ui,
            Reader reader,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody TextForm sent,
            HttpServletRequest request) {
        var wish = new TextWish.Say(sent.texts());
        return answers.api(ui, dryRun ? tried(reader, wish) : kept(reader, wish, sent.why(), request));
    }

    @PostMapping("/editions/{number}/reversal")
    @Operation(operationId = "undoPublicTexts", summary = "Take back what an edition changed, as a new edition")
    ResponseEntity<Object> back(
            Ui ui,
            Reader reader,
            @PathVariable("number") int number,
            @Valid @RequestBody TextPages.BackForm sent,
            HttpServletRequest request) {
        var reason = sent.reason() == null ? "" : sent.reason();
        return answers.api(ui, kept(reader, new TextWish.Undo(number), reason, request));
    }

    private Outcome<Reply> tried(Reader reader, TextWish wish) {
        return texts.draft(reader, wish).map(it -> Reply.of(it.turns()));
    }

    private Outcome<Reply> kept(Reader reader, TextWish wish, String reason, HttpServletRequest request) {
        return texts.draft(reader, wish)
                .map(TextDraft::before)
                .then(it -> texts.keep(reader, wish, ETags.ifMatch(request, it.edition()), reason))
                .map(it -> Reply.of(it.turns()).version(it.before().edition() + 1));
    }
}
