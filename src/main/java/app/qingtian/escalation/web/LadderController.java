package app.qingtian.escalation.web;

import app.qingtian.escalation.Ladder;
import app.qingtian.escalation.Ladders;
import app.qingtian.escalation.Post;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Who is told before and after a promise is due: shown to everybody who works here, changed by administrators. */
@AdministratorsChange
@Controller
@Tag(name = "ladder")
class LadderController {

    static final String PATH = "/work/ladder";

    private final StaticTemplates templates = new StaticTemplates();
    private final Ladders ladders;
    private final Departments departments;
    private final Answers answers;

    LadderController(Ladders ladders, Departments departments, Answers answers) {
        this.ladders = ladders;
        this.departments = departments;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        var line = departments.present().stream()
                .map(it -> new LadderView.Place(it, above(it)))
                .toList();
        var view = new LadderView(
                reader.name(), reader.is(Role.ADMINISTRATOR), ladders.present(), line, ladders.history());
        return ResponseEntity.ok(templates.escalationLadder(ui, view));
    }

    @GetMapping("/api/v1/ladder")
    @ResponseBody
    @Operation(
            operationId = "getLadder",
            summary = "Who is told when: 80% of the time, -240 minutes before, 0, +480 after")
    ResponseEntity<Object> read() {
        var ladder = ladders.present();
        return answers.api(Reply.of(ladder).version(ladder.version()));
    }

    @GetMapping(PATH + "/rungs")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        var form = form(ladders.present());
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }

    @PostMapping(PATH + "/rungs")
    ResponseEntity<JteModel> change(
            Ui ui, Reader reader, @RequestParam("version") int version, @Valid LadderForm sent, BindingResult errors) {
        var form = form(ladders.present());
        return errors.hasErrors()
                ? answers.invalid(ui, form.value("version", version), errors)
                : answers.page(ui, form, ladders.change(reader, version, sent.rungs(), sent.reason()), _ -> PATH);
    }

    @PutMapping("/api/v1/ladder")
    @ResponseBody
    @Operation(operationId = "changeLadder", summary = "Change who is told when, after the version in If-Match")
    ResponseEntity<Object> change(
            Ui ui, Reader reader, @Valid @RequestBody LadderForm sent, HttpServletRequest request) {
        int seen = ETags.ifMatch(request, ladders.present().version());
        return answers.api(
                ui,
                ladders.change(reader, seen, sent.rungs(), sent.reason())
                        .map(ladder -> Reply.of(ladder).version(ladder.version())));
    }

    private static Form form(Ladder ladder) {
        var form = new Form("ladder", PATH + "/rungs").cancel(PATH).hidden("version", ladder.version());
        for (var post : Post.values()) {
            var rung = ladder.rungs().get(post);
            var name = post.name().toLowerCase(Locale.ROOT);
            form.text(name).limit(6).value(name, rung == null ? "" : rung);
        }
        return form.area("reason").rows(2).limit(500).required();
    }

    private @Nullable Department above(Department department) {
        var parent = department.parentId();
        return parent == null ? null : departments.byId(parent).orElse(null);
    }
}
