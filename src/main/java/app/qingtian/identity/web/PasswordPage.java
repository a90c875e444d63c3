package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.NewPassword;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** Choosing one's password: at the first log-in, and whenever one likes. */
@Controller
@Hidden
class PasswordPage {

    static final String PATH = "/login/password";

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final Answers answers;

    PasswordPage(Accounts accounts, People people, Sessions sessions, Answers answers) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** The present password and the new one. */
    record Choice(@Nullable String present, @Nullable String chosen) {

        NewPassword words() {
            return new NewPassword(present == null ? "" : present, chosen == null ? "" : chosen);
        }

        @Override
        public String toString() {
            return "Choice[…]";
        }
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return page(ui, form(account(reader)), 200);
    }

    /** Ends the person's other sessions and goes on with this one. */
    @PostMapping(PATH)
    ResponseEntity<JteModel> choose(
            Ui ui, Reader reader, Choice choice, HttpServletRequest request, HttpServletResponse response) {
        Account before = account(reader);
        return switch (accounts.choosePassword(before, choice.words(), ui.now())) {
            case Outcome.Done<Account>(var after) -> {
                sessions.start(after, request, response);
                yield answers.onTo(ui, before.passwordChosen() ? MePage.PATH : OwnPath.HOME);
            }
            case Outcome.Refused<Account>(var refusal) -> page(ui, form(before).refused(refusal), refusal.status());
        };
    }

    private Account account(Reader reader) {
        return people.account(reader.personId()).orElseThrow();
    }

    private ResponseEntity<JteModel> page(Ui ui, Form form, int status) {
        var view = form.view(ui);
        return ResponseEntity.status(status)
                .body(ui.isHtmx() ? templates.uiForm(ui, view) : templates.identityPassword(ui, view));
    }

    private static Form form(Account account) {
        var form = new Form("password", PATH)
                .secret("present")
                .autocomplete("current-password")
                .required()
                .secret("chosen")
                .autocomplete("new-password")
                .required();
        return account.passwordChosen() ? form.cancel(MePage.PATH) : form;
    }
}
