package app.qingtian.rule.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.rule.Rule;
import app.qingtian.rule.Rules;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
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

/** Administrators open and change rules; each change is a new version with its reason. */
@AdministratorsChange
@Controller
@Tag(name = "rules")
class RuleController {

    private final Rules rules;
    private final RuleForms forms;
    private final Answers answers;

    RuleController(Rules rules, RuleForms forms, Answers answers) {
        this.rules = rules;
        this.forms = forms;
        this.answers = answers;
    }

    /** Which rule was written, and which version it has now. */
    record Written(@NotBlank String key, int version) {}

    @GetMapping(RulePages.PATH + "/new")
    ResponseEntity<JteModel> askNew(Ui ui, Reader reader) {
        return asked(ui, reader, forms.opening(ui));
    }

    @PostMapping(RulePages.PATH)
    ResponseEntity<JteModel> open(Ui ui, Reader reader, @Valid RuleForm sent, BindingResult errors) {
        var form = forms.opening(ui);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, opened(reader, sent), written -> RulePages.path(written.key()));
    }

    @PostMapping("/api/v1/rules")
    @ResponseBody
    @Operation(operationId = "openRule", summary = "Open a rule; it acts once it was tried and switched on")
    ResponseEntity<Object> open(Ui ui, Reader reader, @Valid @RequestBody RuleForm sent) {
        return answers.api(
                ui,
                opened(reader, sent)
                        .map(written -> Reply.created("/api/v1/rules/" + written.key(), written)
                                .version(written.version())));
    }

    @GetMapping(RulePages.PATH + "/{key}/terms")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        return asked(ui, reader, forms.changing(ui, rule(key)));
    }

    @PostMapping(RulePages.PATH + "/{key}/terms")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam("version") int version,
            @Valid RuleForm sent,
            BindingResult errors) {
        var form = forms.changing(ui, rule(key));
        return errors.hasErrors()
                ? answers.invalid(ui, form.value("version", version), errors)
                : answers.page(
                        ui, form, rules.change(reader, sent.draft(key), version, sent.why()), _ -> RulePages.path(key));
    }

    @PutMapping("/api/v1/rules/{key}")
    @ResponseBody
    @Operation(
            operationId = "changeRule",
            summary = "Change a rule; what acts goes on until the new version is switched on")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @Valid @RequestBody RuleForm sent,
            HttpServletRequest request) {
        int seen = ETags.ifMatch(request, rule(key).version());
        return answers.api(
                ui,
                rules.change(reader, sent.draft(key), seen, sent.why())
                        .map(version -> Reply.of(new Written(key, version)).version(version)));
    }

    private Outcome<Written> opened(Reader reader, RuleForm sent) {
        var key = sent.key();
        return key == null
                ? Outcome.refused(new Refusal("rule_key_missing", 422, List.of()))
                : rules.open(reader, sent.draft(key), sent.why()).map(version -> new Written(key, version));
    }

    private Rule rule(String key) {
        return rules.versions(key).stream().findFirst().orElseThrow(Unfit::notFound);
    }

    private ResponseEntity<JteModel> asked(Ui ui, Reader reader, Form form) {
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }
}
