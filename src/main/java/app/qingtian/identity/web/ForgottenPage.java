package app.qingtian.identity.web;

import app.qingtian.identity.Forgotten;
import app.qingtian.identity.Origin;
import app.qingtian.identity.Person;
import app.qingtian.identity.Resets;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** For whoever forgot their password: asking for a link, and choosing a new one by it. */
@Controller
@Hidden
class ForgottenPage {

    private static final String PATH = "/login/forgotten";

    private final StaticTemplates templates = new StaticTemplates();
    private final Forgotten forgotten;
    private final Resets resets;
    private final Answers answers;

    ForgottenPage(Forgotten forgotten, Resets resets, Answers answers) {
        this.forgotten = forgotten;
        this.resets = resets;
        this.answers = answers;
    }

    /** Who somebody says they are. */
    record Claim(@Nullable String login) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui) {
        return forgotten.open() ? answers.form(ui, asking()) : said(ui, "forgotten.closed");
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> send(Ui ui, Claim claim, HttpServletRequest request) {
        if (!forgotten.open()) {
            return said(ui, "forgotten.closed");
        }
        var word = claim.login() == null ? "" : claim.login();
        return forgotten
                .ask(word, Origin.of(request), ui.now())
                .map(it -> answers.refused(
                        ui,
                        asking(),
                        new Refusal(
                                "login_too_many",
                                429,
                                List.of(it.plusMillis(999).toSeconds()))))
                .orElseGet(() -> answers.onTo(ui, PATH + "/sent"));
    }

    @GetMapping(PATH + "/sent")
    ResponseEntity<JteModel> sent(Ui ui) {
        return said(ui, "forgotten.sent");
    }

    @GetMapping("/login/reset/{token}")
    ResponseEntity<JteModel> open(Ui ui, @PathVariable("token") String token) {
        return resets.isGood(token, ui.now()) ? answers.form(ui, choosing(token)) : said(ui, "forgotten.over");
    }

    @PostMapping("/login/reset/{token}")
    ResponseEntity<JteModel> choose(Ui ui, @PathVariable("token") String token, PasswordPage.Choice choice) {
        Outcome<Person> outcome = resets.choose(token, choice.words().chosen(), ui.now());
        return answers.page(ui, choosing(token), outcome, _ -> "/login");
    }

    private ResponseEntity<JteModel> said(Ui ui, String words) {
        return ResponseEntity.ok(templates.identityForgotten(ui, words));
    }

    private static Form asking() {
        return new Form("forgotten", PATH)
                .text("login")
                .autocomplete("username")
                .limit(200)
                .required()
                .cancel("/login");
    }

    private static Form choosing(String token) {
        return new Form("reset", "/login/reset/" + token)
                .secret("chosen")
                .autocomplete("new-password")
                .required();
    }
}
