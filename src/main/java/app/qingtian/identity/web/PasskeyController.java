package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Passkey;
import app.qingtian.identity.Passkeys;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** One's own passkeys. They are made by a browser; programs can list them and take one away. */
@Controller
@Tag(name = "me")
class PasskeyController {

    private static final String PATH = MePage.PATH + "/passkeys";

    private final StaticTemplates templates = new StaticTemplates();
    private final Passkeys passkeys;
    private final People people;
    private final Answers answers;

    PasskeyController(Passkeys passkeys, People people, Answers answers) {
        this.passkeys = passkeys;
        this.people = people;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        return page(ui, reader, form(), 200);
    }

    /** For the script of the page: what the device is asked to sign. */
    @GetMapping(PATH + "/challenge")
    @ResponseBody
    Map<String, Object> challenge(Ui ui, Reader reader, HttpServletRequest request) {
        var person = account(reader).person();
        return PasskeyAsk.toMake(
                passkeys.challenge(person, ui.now()), PasskeyAsk.site(request), person, passkeys.known(person));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> add(
            Ui ui, Reader reader, HttpServletRequest request, @Valid PasskeyForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return page(ui, reader, form().errors(errors), 422);
        }
        return switch (passkeys.add(account(reader), sent.wish(request), ui.now())) {
            case Outcome.Done<Person> _ -> answers.onTo(ui, PATH);
            case Outcome.Refused<Person>(var refusal) -> page(ui, reader, form().refused(refusal), refusal.status());
        };
    }

    @PostMapping(PATH + "/{id}/end")
    ResponseEntity<JteModel> end(Ui ui, Reader reader, @PathVariable("id") long id) {
        ended(ui, reader, id);
        return answers.onTo(ui, PATH);
    }

    @GetMapping("/api/v1/me/passkeys")
    @ResponseBody
    @Operation(operationId = "listPasskeys", summary = "The caller's passkeys")
    List<Passkey> list(Reader reader) {
        return passkeys.of(account(reader).person());
    }

    @PostMapping("/api/v1/me/passkeys/{id}/end")
    @ResponseBody
    @Operation(operationId = "endPasskey", summary = "Take a passkey away. Needs the scope administer")
    List<Passkey> take(Ui ui, Reader reader, @PathVariable("id") long id) {
        ended(ui, reader, id);
        return list(reader);
    }

    private void ended(Ui ui, Reader reader, long id) {
        if (!passkeys.end(account(reader).person(), id, ui.now())) {
            throw Unfit.notFound();
        }
    }

    private Account account(Reader reader) {
        return people.account(reader.personId()).orElseThrow(Unfit::notFound);
    }

    private ResponseEntity<JteModel> page(Ui ui, Reader reader, Form form, int status) {
        var view = form.view(ui);
        return ResponseEntity.status(status)
                .body(
                        ui.isHtmx()
                                ? templates.uiForm(ui, view)
                                : templates.identityPasskeys(ui, reader.name(), list(reader), view));
    }

    private static Form form() {
        return new Form("passkey", PATH)
                .text("name")
                .limit(60)
                .required()
                .secret("password")
                .autocomplete("current-password")
                .required()
                .hidden("answer", "");
    }
}
