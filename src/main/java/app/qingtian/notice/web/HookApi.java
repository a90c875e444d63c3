package app.qingtian.notice.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Hook;
import app.qingtian.notice.HookKind;
import app.qingtian.notice.Hooks;
import app.qingtian.notice.Occasion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hooks, for administrators' programs. */
@AdministratorsChange
@RestController
@RequestMapping(path = "/api/v1/hooks", produces = "application/json")
@Tag(name = "hooks")
class HookApi {

    private final Hooks hooks;
    private final Departments departments;
    private final Answers answers;

    HookApi(Hooks hooks, Departments departments, Answers answers) {
        this.hooks = hooks;
        this.departments = departments;
        this.answers = answers;
    }

    /** A hook without what is secret; of its address only the host. */
    @Schema(name = "Hook")
    record State(
            long id,
            int version,
            String name,
            HookKind kind,
            String host,
            boolean secret,
            List<Occasion> occasions,
            @Nullable String department,
            Language language,
            boolean active) {}

    /** What was written. */
    @Schema(name = "HookWritten")
    record Written(long id) {}

    @GetMapping
    @Operation(operationId = "listHooks", summary = "All hooks: for administrators")
    List<State> all(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
        return hooks.all(reader).stream().map(this::state).toList();
    }

    @PostMapping
    @Operation(operationId = "openHook", summary = "Open a hook: a webhook, or a robot of WeCom, DingTalk or Feishu")
    ResponseEntity<Object> open(Ui ui, Reader reader, @Valid @RequestBody HookForm sent) {
        return answers.api(
                ui,
                hooks.open(reader, sent.draft(departments))
                        .map(id -> Reply.created("/api/v1/hooks/" + id, new Written(id))
                                .version(1)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getHook", summary = "One hook, without address and secret")
    ResponseEntity<Object> one(Reader reader, @PathVariable("id") long id) {
        var hook = hook(reader, id);
        return answers.api(Reply.of(state(hook)).version(hook.version()));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeHook", summary = "Change a hook; without address or secret those there are stay")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("id") long id,
            @Valid @RequestBody HookForm sent,
            HttpServletRequest request) {
        return answers.api(
                ui,
                hooks.change(reader, id, seen(request), sent.draft(departments))
                        .map(it -> Reply.of(new Written(it))
                                .version(hook(reader, it).version())));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteHook", summary = "Take a hook away, with its secret and its log")
    ResponseEntity<Object> takeAway(Ui ui, Reader reader, @PathVariable("id") long id, HttpServletRequest request) {
        return answers.api(ui, hooks.takeAway(reader, id, seen(request)).map(it -> Reply.of(new Written(it))));
    }

    private static @Nullable Integer seen(HttpServletRequest request) {
        return ETags.ifMatch(request).isPresent() ? (Integer) ETags.ifMatch(request, 0) : null;
    }

    private Hook hook(Reader reader, long id) {
        return hooks.byId(reader, id).orElseThrow(Unfit::notFound);
    }

    private State state(Hook hook) {
        var department = hook.wanted().departmentId();
        return new State(
                hook.id(),
                hook.version(),
                hook.name(),
                hook.target().kind(),
                hook.target().host(),
                hook.target().secret() != null,
                hook.wanted().occasions(),
                department == null
                        ? null
                        : departments.byId(department).map(Department::key).orElse(null),
                hook.language(),
                hook.active());
    }
}
