package app.qingtian.promise.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent.Promised;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.promise.Pledge;
import app.qingtian.promise.Promise;
import app.qingtian.promise.Promises;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A promise made by word of mouth, and all promises of a complaint. */
@Controller
@Tag(name = "complaints")
class PromiseController {

    private static final Born<Promised> BORN = new Born<>("promises", Promised.class, Promised::promiseId);

    private final Promises promises;
    private final People people;
    private final Desk desk;
    private final Clock clock;

    PromiseController(Promises promises, People people, Desk desk, Clock clock) {
        this.promises = promises;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    /** A promise as the API tells it: what became of it, and who gives it. */
    record PromiseLine(
            @JsonUnwrapped Promise promise,
            Promise.State state,
            @Nullable String by) {}

    @GetMapping("/work/complaints/{number}/promises")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage().open(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/promises")
    ResponseEntity<JteModel> promise(Ui ui, Caller.Staff caller, @Valid PromiseForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> promises.promise(caller, pledge(caller, sent)));
    }

    @PostMapping("/api/v1/complaints/{number}/promises")
    @ResponseBody
    @AnswersMade
    @Operation(
            operationId = "makePromise",
            summary = "Promise something: what, by when, by whom (a login; the caller if none)")
    ResponseEntity<Object> promise(Ui ui, Caller.Staff caller, @Valid @RequestBody PromiseForm sent) {
        return desk.made(ui, promises.promise(caller, pledge(caller, sent)), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/promises")
    @ResponseBody
    @Operation(operationId = "listPromises", summary = "All promises and what became of them, the earliest due first")
    List<PromiseLine> all(Caller.Staff caller) {
        var now = clock.instant();
        return promises.of(desk.find(caller)).ask().stream()
                .map(promise -> new PromiseLine(
                        promise,
                        promise.state(now),
                        people.byId(promise.personId()).map(Person::login).orElse(null)))
                .toList();
    }

    private Pledge pledge(Caller.Staff caller, PromiseForm sent) {
        var by = sent.by();
        long person = by == null
                ? caller.reader().personId()
                : people.byLogin(by).orElseThrow(Unfit::notFound).id();
        return new Pledge(sent.meant(), sent.what(), sent.dueAt(), person);
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "promises")
                .radios("kind", kinds(ui))
                .value("kind", PromiseForm.Spoken.DEED)
                .area("what")
                .limit(2000)
                .rows(3)
                .required()
                .moment("dueAt")
                .required()
                .text("by")
                .value("by", caller.reader().login())
                .autocomplete("off");
    }

    private static List<Option> kinds(Ui ui) {
        return Arrays.stream(PromiseForm.Spoken.values())
                .map(kind -> new Option(
                        kind.name(), ui.t("promise.kind." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
