package app.qingtian.identity.web;

import app.qingtian.identity.Absence;
import app.qingtian.identity.Absences;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is away when, and who acts for them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "people", description = "Who works here, who is away, and who acts for them")
class AbsenceApi {

    private final Absences absences;
    private final People people;
    private final Answers answers;

    AbsenceApi(Absences absences, People people, Answers answers) {
        this.absences = absences;
        this.people = people;
        this.answers = answers;
    }

    /** One absence; {@code deputy} is a login, null where nobody was named or they left. */
    @Schema(name = "AbsenceLine")
    record Line(long id, String person, @Nullable String deputy, Instant from, Instant until) {}

    @GetMapping("/me/absences")
    @Operation(operationId = "listMyAbsences", summary = "When I am away, now and to come")
    List<Line> mine(Reader reader) {
        return of(reader.login());
    }

    @PostMapping("/me/absences")
    @Operation(operationId = "enterMyAbsence", summary = "I am away from then until then; one colleague acts for me")
    ResponseEntity<Object> enter(Ui ui, Reader reader, @Valid @RequestBody AbsenceForm sent) {
        return entered(ui, reader, reader.login(), sent);
    }

    @PostMapping("/me/absences/{id}/end")
    @Operation(operationId = "endMyAbsence", summary = "I am back earlier, or did not go")
    ResponseEntity<Object> end(Ui ui, Reader reader, @PathVariable("id") long id) {
        return ended(ui, reader, reader.login(), id);
    }

    @GetMapping("/people/{login}/absences")
    @Operation(operationId = "listAbsences", summary = "When somebody is away, now and to come")
    List<Line> ofSomebody(Reader reader, @PathVariable("login") String login) {
        return of(login);
    }

    @PostMapping("/people/{login}/absences")
    @Operation(operationId = "enterAbsence", summary = "Enter it for somebody one watches over")
    ResponseEntity<Object> enterForSomebody(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid @RequestBody AbsenceForm sent) {
        return entered(ui, reader, login, sent);
    }

    @PostMapping("/people/{login}/absences/{id}/end")
    @Operation(operationId = "endAbsence", summary = "End the absence of somebody one watches over")
    ResponseEntity<Object> endForSomebody(
            Ui ui, Reader reader, @PathVariable("login") String login, @PathVariable("id") long id) {
        return ended(ui, reader, login, id);
    }

    private List<Line> of(String login) {
        var person = people.byLogin(login).orElseThrow(Unfit::notFound);
        return absences.of(person).stream().map(this::line).toList();
    }

    private ResponseEntity<Object> entered(Ui ui, Reader reader, String login, AbsenceForm sent) {
        return answers.api(
                ui,
                absences.enter(reader, login, sent.wish())
                        .map(it -> Reply.created("/api/v1/people/" + login + "/absences", line(it))));
    }

    private ResponseEntity<Object> ended(Ui ui, Reader reader, String login, long id) {
        return answers.api(ui, absences.end(reader, login, id).map(it -> Reply.of(line(it))));
    }

    private Line line(Absence it) {
        var deputy = it.deputyId();
        return new Line(it.id(), login(it.personId()), deputy == null ? null : login(deputy), it.from(), it.until());
    }

    private String login(long id) {
        return people.byId(id).map(Person::login).orElse("");
    }
}
