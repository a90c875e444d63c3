package elsewhere;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Amount;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Sensible;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The one room of a house for tests; outside of the real house, so that nobody finds it by chance. */
@RestController
public class Room {

    enum Colour {
        RED,
        GREEN
    }

    record Note(
            @NotBlank @Limit(20_000) @Nullable String narrative,
            @NotBlank @Limit(10) @Nullable String name,
            @Nullable Colour colour,
            @Sensible @Nullable Instant happenedAt,
            @Valid @Nullable Amount cost) {}

    private final Answers answers;
    private final Cursors cursors;

    Room(Answers answers, Cursors cursors) {
        this.answers = answers;
        this.cursors = cursors;
    }

    @GetMapping("/notes/new")
    ResponseEntity<JteModel> blank(Ui ui) {
        return answers.form(ui, form(ui));
    }

    @PostMapping("/notes")
    ResponseEntity<JteModel> note(Ui ui, @Valid @ModelAttribute Note note, BindingResult errors) {
        return errors.hasErrors()
                ? answers.invalid(ui, form(ui), errors)
                : answers.page(ui, form(ui), done(note), reply -> "/notes/new");
    }

    private static Form form(Ui ui) {
        return new Form("sample", "/notes")
                .area("narrative")
                .required()
                .text("name")
                .required()
                .radios("colour", Option.each(ui, "sample.colour", Colour.class))
                .moment("happenedAt")
                .money("cost", "CNY", "JPY");
    }

    @PostMapping("/api/v1/notes")
    ResponseEntity<Object> noteApi(Ui ui, @Valid @RequestBody Note note) {
        return answers.api(ui, done(note));
    }

    private static Outcome<Reply> done(Note note) {
        return switch (String.valueOf(note.name())) {
            case "refuse" -> Outcome.refused(Refusal.of("stale"));
            case "stale" -> Outcome.refused(Refusal.stale(7));
            case "break" -> throw new IllegalStateException("app.qingtian.secret.Class broke");
            case "slow" -> throw Unfit.tooMany(Duration.ofSeconds(30));
            default ->
                Outcome.done(Reply.created("/api/v1/notes/7", Map.of("text", String.valueOf(note.narrative())))
                        .version(3));
        };
    }

    @GetMapping("/api/v1/notes")
    Map<String, Object> list(@Valid Paging paging) {
        var cursor = paging.cursor();
        return Map.of("rows", paging.rows(), "from", cursor == null ? "" : cursors.read("notes", cursor));
    }

    @GetMapping("/api/v1/notes/{id}")
    Map<String, Object> one(@PathVariable long id, @RequestParam(required = false) @Nullable Colour colour) {
        return Map.of("id", id, "colour", String.valueOf(colour));
    }

    @PostMapping("/files")
    String upload(@RequestParam MultipartFile file) {
        return String.valueOf(file.getSize());
    }
}
