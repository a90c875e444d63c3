package app.qingtian.identity.web;

import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.identity.SecondSteps;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.QrCode;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** Setting up one's second step, and giving it up. Programs have tokens instead. */
@Controller
@Hidden
class AuthenticatorPage {

    static final String PATH = "/login/authenticator";

    private final StaticTemplates templates = new StaticTemplates();
    private final SecondSteps steps;
    private final People people;
    private final Answers answers;

    AuthenticatorPage(SecondSteps steps, People people, Answers answers) {
        this.steps = steps;
        this.people = people;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        var account = people.account(reader.personId()).orElseThrow();
        return account.secondStep() ? answers.form(ui, ending()) : page(ui, account.person());
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> confirm(Ui ui, Reader reader, CodePage.Proof proof) {
        var person = people.byId(reader.personId()).orElseThrow();
        return switch (steps.confirm(person, proof.typed(), ui.now())) {
            case Outcome.Done<List<String>>(var codes) ->
                Shown.once(ui, new Shown.Secret("recoveries", codes, OwnPath.HOME));
            case Outcome.Refused<List<String>>(var refusal) ->
                ui.isHtmx()
                        ? answers.refused(ui, form(), refusal)
                        : ResponseEntity.status(refusal.status()).body(picture(ui, person, form().refused(refusal)));
        };
    }

    @PostMapping(PATH + "/end")
    ResponseEntity<JteModel> end(Ui ui, Reader reader, CodePage.Proof proof) {
        var person = people.byId(reader.personId()).orElseThrow();
        var proven = steps.check(person, proof.typed(), ui.now());
        if (proven instanceof Outcome.Done<Person>) {
            steps.end(person, person.id(), ui.now());
        }
        return answers.page(ui, ending(), proven, _ -> MePage.PATH);
    }

    private ResponseEntity<JteModel> page(Ui ui, Person person) {
        return ResponseEntity.ok(picture(ui, person, form()));
    }

    private JteModel picture(Ui ui, Person person, Form form) {
        var secret = steps.secret(person, ui.now());
        var house = URLEncoder.encode(ui.t("product.name"), StandardCharsets.UTF_8);
        var address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        house,
                        URLEncoder.encode(person.login(), StandardCharsets.UTF_8),
                        secret.replace(" ", ""),
                        house);
        return templates.identityAuthenticator(ui, form.view(ui), QrCode.address(address), secret);
    }

    private static Form form() {
        return asking(new Form("authenticator", PATH));
    }

    private static Form ending() {
        return asking(new Form("authenticator-end", PATH + "/end")).cancel(MePage.PATH);
    }

    private static Form asking(Form form) {
        return form.text("code").autocomplete("one-time-code").limit(40).required();
    }
}
