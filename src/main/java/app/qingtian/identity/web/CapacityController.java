package app.qingtian.identity.web;

import app.qingtian.identity.Capacities;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** How many open complaints somebody can carry. */
@Controller
@Tag(name = "people")
class CapacityController {

    private final Capacities capacities;
    private final People people;
    private final Answers answers;

    CapacityController(Capacities capacities, People people, Answers answers) {
        this.capacities = capacities;
        this.people = people;
        this.answers = answers;
    }

    /** Null: nobody says. */
    record CapacityForm(@Min(1) @Max(10_000) @Nullable Integer open) {}

    @GetMapping("/work/people/{login}/capacity")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("login") String login) {
        var person = people.byLogin(login).orElseThrow(Unfit::notFound);
        var form = form(login).value("open", capacities.of(List.of(person)).get(person.id()));
        return capacities.maySet(reader, person)
                ? answers.form(ui, form)
                : answers.refused(ui, form(login), Refusal.forbidden());
    }

    @PostMapping("/work/people/{login}/capacity")
    ResponseEntity<JteModel> set(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid CapacityForm sent, BindingResult errors) {
        return errors.hasErrors()
                ? answers.invalid(ui, form(login), errors)
                : answers.page(ui, form(login), capacities.set(reader, login, sent.open()), CapacityController::back);
    }

    @PutMapping("/api/v1/people/{login}/capacity")
    @ResponseBody
    @Operation(operationId = "setCapacity", summary = "How many open complaints somebody can carry; null takes it away")
    ResponseEntity<Object> set(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid @RequestBody CapacityForm sent) {
        return answers.api(ui, capacities.set(reader, login, sent.open()).map(_ -> Reply.of(sent)));
    }

    private static String back(Person person) {
        return DirectoryPage.PATH + "?q=" + person.login();
    }

    private static Form form(String login) {
        return new Form("capacity", "/work/people/" + login + "/capacity")
                .cancel(DirectoryPage.PATH)
                .text("open")
                .type("number");
    }
}
