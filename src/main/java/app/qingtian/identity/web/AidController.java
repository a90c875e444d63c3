package app.qingtian.identity.web;

import app.qingtian.identity.Aids;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An administrator lets somebody back in: a new password, without their second step, or logged out everywhere. */
@AdministratorsChange
@Controller
@Tag(name = "people")
class AidController {

    private final Aids aids;
    private final People people;
    private final Answers answers;

    AidController(Aids aids, People people, Answers answers) {
        this.aids = aids;
        this.people = people;
        this.answers = answers;
    }

    /** What to do for somebody, and why. */
    record AidForm(
            @NotNull Aids.@Nullable What what,
            @NotBlank @Size(max = 500) @Nullable String reason) {

        Aids.Wish wish() {
            return new Aids.Wish(Objects.requireNonNull(what), Objects.requireNonNull(reason));
        }
    }

    /** What was done; {@code link} is told only now. */
    record AidGiven(Aids.What what, @Nullable String link) {}

    @GetMapping("/work/people/{login}/aid")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("login") String login) {
        if (people.byLogin(login).isEmpty()) {
            throw Unfit.notFound();
        }
        return reader.is(Role.ADMINISTRATOR)
                ? answers.form(ui, form(ui, login))
                : answers.refused(ui, form(ui, login), Refusal.forbidden());
    }

    @PostMapping("/work/people/{login}/aid")
    ResponseEntity<JteModel> give(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid AidForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, form(ui, login), errors);
        }
        var outcome = aids.give(reader, login, sent.wish(), ui.now()).map(AidController::given);
        return outcome instanceof Outcome.Done<AidGiven>(var given) && given.link() != null
                ? Shown.once(ui, new Shown.Secret("link", List.of(given.link()), back(login)))
                : answers.page(ui, form(ui, login), outcome, _ -> back(login));
    }

    @PostMapping("/api/v1/people/{login}/aid")
    @ResponseBody
    @Operation(
            operationId = "aid",
            summary = "Let somebody back in: a link to a new password, no second step any more, or out everywhere")
    ResponseEntity<Object> give(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid @RequestBody AidForm sent) {
        return answers.api(
                ui,
                aids.give(reader, login, sent.wish(), ui.now())
                        .map(AidController::given)
                        .map(Reply::of));
    }

    private static AidGiven given(Aids.Given given) {
        var path = given.path();
        return new AidGiven(
                given.what(),
                path == null
                        ? null
                        : ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path(path)
                                .toUriString());
    }

    private static String back(String login) {
        return DirectoryPage.PATH + "?q=" + login;
    }

    private static Form form(Ui ui, String login) {
        var whats = Arrays.stream(Aids.What.values())
                .map(it -> new Option(it.name(), ui.t("aid.what." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
        return new Form("aid", "/work/people/" + login + "/aid")
                .radios("what", whats)
                .required()
                .area("reason")
                .limit(500)
                .rows(3)
                .required()
                .cancel(back(login));
    }
}
