package app.qingtian.administration.web;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Sheet;
import app.qingtian.administration.Wish;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Name, direct line, department and roles of somebody. */
@AdministratorsChange
@Controller
@Tag(name = "administration")
class PersonController {

    private final Changes changes;
    private final PersonForms forms;
    private final Keeping keeping;
    private final Answers answers;

    PersonController(Changes changes, PersonForms forms, Keeping keeping, Answers answers) {
        this.changes = changes;
        this.forms = forms;
        this.keeping = keeping;
        this.answers = answers;
    }

    @GetMapping(PeoplePages.PATH + "/{login}/terms")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("login") String login) {
        Administrators.only(reader);
        return answers.form(ui, forms.terms(ui, sheet(login)));
    }

    @PostMapping(PeoplePages.PATH + "/{login}/terms")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("login") String login,
            @RequestParam("version") int version,
            @RequestParam(name = "kept", defaultValue = "false") boolean kept,
            @Valid PersonForm sent,
            BindingResult errors) {
        var sheet = sheet(login);
        var form = forms.terms(ui, sheet);
        if (errors.hasErrors()) {
            return answers.invalid(ui, form.value("version", version), errors);
        }
        var path = PeoplePages.path(login);
        return keeping.page(
                ui,
                reader,
                new Wish(Noun.PERSON, login, sent.fields(), version, ""),
                new Keeping.Sent(form, sheet.field("name"), path + "/terms", path, kept));
    }

    @GetMapping("/api/v1/people/{login}")
    @ResponseBody
    @Operation(operationId = "personSheet", summary = "Somebody as administrators see them, those who left too")
    ResponseEntity<Object> look(Ui ui, Reader reader, @PathVariable("login") String login) {
        Administrators.only(reader);
        var sheet = sheet(login);
        return answers.api(Reply.of(Changed.of(sheet)).version(sheet.version()));
    }

    @PutMapping("/api/v1/people/{login}")
    @ResponseBody
    @Operation(
            operationId = "changePerson",
            summary = "Name, direct line, department and roles; with preview=true nothing is kept")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("login") String login,
            @RequestParam(name = "preview", defaultValue = "false") boolean preview,
            @Valid @RequestBody PersonForm sent,
            HttpServletRequest request) {
        int seen = ETags.ifMatch(request, sheet(login).version());
        return keeping.api(ui, reader, new Wish(Noun.PERSON, login, sent.fields(), seen, ""), preview);
    }

    private Sheet sheet(String login) {
        return changes.sheet(Noun.PERSON, login).orElseThrow(Unfit::notFound);
    }
}
