package app.qingtian.identity.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Token;
import app.qingtian.identity.Tokens;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** One's own API tokens: what programs may do in one's name, and until when. */
@Controller
@Tag(name = "me", description = "One's own settings, log-ins and tokens")
class TokenController {

    private static final String PATH = MePage.PATH + "/tokens";

    private final StaticTemplates templates = new StaticTemplates();
    private final Tokens tokens;
    private final Answers answers;

    TokenController(Tokens tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    /** A token, told only now. */
    record TokenMade(String token) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        return ResponseEntity.ok(templates.identityTokens(ui, reader.name(), tokens.of(reader, ui.now())));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return answers.form(ui, form(ui).value("scope", Token.Scope.READ).value("days", 90));
    }

    @PostMapping(PATH + "/new")
    ResponseEntity<JteModel> make(Ui ui, Reader reader, @Valid TokenForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, form(ui), errors);
        }
        var token = tokens.create(sent.order(reader, ui.now()), ui.now());
        return Shown.once(ui, new Shown.Secret("token", List.of(token), PATH));
    }

    @PostMapping(PATH + "/{id}/revocation")
    ResponseEntity<JteModel> revoke(Ui ui, Reader reader, @PathVariable("id") long id) {
        revoked(ui, reader, id);
        return answers.onTo(ui, PATH);
    }

    @GetMapping("/api/v1/me/tokens")
    @ResponseBody
    @Operation(operationId = "listTokens", summary = "The caller's tokens that are good, the newest first")
    List<Tokens.Pass> list(Ui ui, Reader reader) {
        return tokens.of(reader, ui.now());
    }

    @PostMapping("/api/v1/me/tokens")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Made: the token, told only now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenMade.class)))
    @Operation(operationId = "makeToken", summary = "Make a token; it is told only now. Needs the scope administer")
    ResponseEntity<Object> make(Ui ui, Reader reader, @Valid @RequestBody TokenForm sent) {
        var token = tokens.create(sent.order(reader, ui.now()), ui.now());
        return answers.api(Reply.created("/api/v1/me/tokens", new TokenMade(token)));
    }

    @PostMapping("/api/v1/me/tokens/{id}/revocation")
    @ResponseBody
    @Operation(operationId = "revokeToken", summary = "Revoke one of the caller's tokens. Needs the scope administer")
    List<Tokens.Pass> take(Ui ui, Reader reader, @PathVariable("id") long id) {
        revoked(ui, reader, id);
        return tokens.of(reader, ui.now());
    }

    private void revoked(Ui ui, Reader reader, long id) {
        if (!tokens.revoke(reader, id, ui.now())) {
            throw Unfit.notFound();
        }
    }

    private static Form form(Ui ui) {
        var scopes = Arrays.stream(Token.Scope.values())
                .map(it -> new Option(it.name(), ui.t("token.scope." + it.word())))
                .toList();
        return new Form("token", PATH + "/new")
                .text("name")
                .limit(60)
                .required()
                .radios("scope", scopes)
                .required()
                .text("days")
                .type("number")
                .cancel(PATH);
    }
}
