package app.qingtian.notice.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Hook;
import app.qingtian.notice.Hooks;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a hook away, after it was said what goes with it. */
@Controller
@Hidden
@AdministratorsChange
class HookEndController {

    private static final String PATH = HookPages.PATH + "/{id}/end";

    private final Hooks hooks;
    private final Answers answers;

    HookEndController(Hooks hooks, Answers answers) {
        this.hooks = hooks;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.form(ui, form(hook(reader, id)));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> takeAway(
            Ui ui, Reader reader, @PathVariable("id") long id, @RequestParam("version") int version) {
        var form = form(hook(reader, id));
        return answers.page(ui, form, hooks.takeAway(reader, id, version), _ -> HookPages.PATH);
    }

    private Hook hook(Reader reader, long id) {
        return hooks.byId(reader, id).orElseThrow(Unfit::notFound);
    }

    private static Form form(Hook hook) {
        var path = HookPages.PATH + "/" + hook.id();
        return new Form("hook-end", path + "/end").cancel(path).hidden("version", hook.version());
    }
}
