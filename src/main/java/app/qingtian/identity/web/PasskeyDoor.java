package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Passkey;
import app.qingtian.identity.Passkeys;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Coming in by a passkey: no name, no password, no code. */
@Controller
@Hidden
class PasskeyDoor {

    private static final String PATH = "/login/passkey";
    private static final int LONGEST = 20_000;

    private final StaticTemplates templates = new StaticTemplates();
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Answers answers;

    PasskeyDoor(Passkeys passkeys, Sessions sessions, Answers answers) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** What the device answered, and where somebody wanted to go. */
    record Shown(@Nullable String answer, @Nullable String then) {

        Passkey.Answer said(HttpServletRequest request) {
            var said = answer == null || answer.length() > LONGEST ? "" : answer;
            return new Passkey.Answer(said, PasskeyAsk.site(request));
        }
    }

    /** For the script of the page: what the device is asked to sign. */
    @GetMapping(PATH + "/challenge")
    @ResponseBody
    Map<String, Object> challenge(Ui ui, HttpServletRequest request) {
        return PasskeyAsk.toShow(passkeys.challenge(ui.now()), PasskeyAsk.site(request));
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> back(Ui ui) {
        return answers.onTo(ui, "/login");
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> enter(Ui ui, Shown shown, HttpServletRequest request, HttpServletResponse response) {
        String then = OwnPath.of(shown.then());
        return switch (passkeys.prove(shown.said(request), ui.now())) {
            case Outcome.Done<Account>(var account) -> {
                sessions.start(account, request, response);
                yield answers.onTo(ui, account.passwordChosen() ? then : PasswordPage.PATH);
            }
            case Outcome.Refused<Account>(var refusal) ->
                ResponseEntity.status(refusal.status())
                        .body(templates.identityLogin(
                                ui, LogInPage.form(then).refused(refusal).view(ui), then));
        };
    }
}
