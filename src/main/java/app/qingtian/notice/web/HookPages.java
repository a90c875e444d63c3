package app.qingtian.notice.web;

import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Deliveries;
import app.qingtian.notice.Hook;
import app.qingtian.notice.Hooks;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** Administrators say where programs and chat robots are told, try it out, and see what came of it. */
@Controller
@Hidden
class HookPages {

    static final String PATH = "/work/hooks";

    private static final int ON_A_PAGE = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Hooks hooks;
    private final Deliveries deliveries;
    private final Departments departments;
    private final Answers answers;

    HookPages(Hooks hooks, Deliveries deliveries, Departments departments, Answers answers) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.departments = departments;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        administrator(reader);
        return ResponseEntity.ok(templates.noticeHooks(ui, reader.name(), hooks.all(reader), deliveries.health()));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<JteModel> askNew(Ui ui, Reader reader) {
        administrator(reader);
        return answers.form(ui, HookForms.opening(ui, departments));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> open(Ui ui, Reader reader, @Valid HookForm sent, BindingResult errors) {
        administrator(reader);
        var form = HookForms.opening(ui, departments);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, hooks.open(reader, sent.draft(departments)), HookPages::path);
    }

    @GetMapping(PATH + "/{id}/change")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.form(ui, HookForms.changing(ui, departments, hook(reader, id)));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @Valid HookForm sent,
            BindingResult errors) {
        var form = HookForms.changing(ui, departments, hook(reader, id)).value("version", version);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, hooks.change(reader, id, version, sent.draft(departments)), HookPages::path);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<JteModel> one(
            Ui ui,
            Reader reader,
            @PathVariable("id") long id,
            @RequestParam(name = "before", defaultValue = "9223372036854775807") @Min(1) long before) {
        return page(ui, reader, id, new Shown(before, null, 200));
    }

    @PostMapping(PATH + "/{id}/sample")
    ResponseEntity<JteModel> sample(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answer(ui, reader, id, deliveries.sample(reader, id));
    }

    @PostMapping(PATH + "/{id}/deliveries/{delivery}/redelivery")
    ResponseEntity<JteModel> again(
            Ui ui, Reader reader, @PathVariable("id") long id, @PathVariable("delivery") long delivery) {
        return answer(ui, reader, id, deliveries.again(reader, id, delivery));
    }

    private record Shown(long before, @Nullable String refused, int status) {}

    private ResponseEntity<JteModel> answer(Ui ui, Reader reader, long id, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> _ -> answers.onTo(ui, path(id));
            case Outcome.Refused<Long>(var refusal) ->
                page(
                        ui,
                        reader,
                        id,
                        new Shown(
                                Long.MAX_VALUE,
                                ui.t(
                                        "refusal." + refusal.reason(),
                                        refusal.details().toArray()),
                                refusal.status()));
        };
    }

    private ResponseEntity<JteModel> page(Ui ui, Reader reader, long id, Shown shown) {
        var hook = hook(reader, id);
        var sent = deliveries.of(hook, shown.before(), ON_A_PAGE + 1);
        boolean more = sent.size() > ON_A_PAGE;
        var lines = sent.subList(0, Math.min(sent.size(), ON_A_PAGE));
        var view = new HookView(hook, lines, more ? lines.getLast().id() : null, shown.refused());
        return ResponseEntity.status(shown.status())
                .cacheControl(CacheControl.noStore())
                .body(templates.noticeHook(ui, reader.name(), view));
    }

    /** For everybody else there are no hooks: they find none. */
    private Hook hook(Reader reader, long id) {
        return hooks.byId(reader, id).orElseThrow(Unfit::notFound);
    }

    private static void administrator(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
    }

    private static String path(long id) {
        return PATH + "/" + id;
    }
}
