package app.qingtian.rule.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.rule.Rule;
import app.qingtian.rule.Rules;
import app.qingtian.rule.Switches;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A rule begins to act, and stops. */
@AdministratorsChange
@Controller
@Tag(name = "rules")
class SwitchController {

    private final Rules rules;
    private final Switches switches;
    private final Answers answers;

    SwitchController(Rules rules, Switches switches, Answers answers) {
        this.rules = rules;
        this.switches = switches;
        this.answers = answers;
    }

    /** Which version, the trial of it that was looked at, and from when: at once where nothing is said. */
    record ActivationForm(
            @NotNull @Nullable Integer version,
            @NotNull @Nullable Long trial,
            @Ahead @Nullable Instant from,
            @NotBlank @Limit(500) @Nullable String reason) {

        Switches.On said() {
            return new Switches.On(
                    version == null ? 0 : version, trial == null ? 0 : trial, from, reason == null ? "" : reason);
        }
    }

    record SuspensionForm(@NotBlank @Limit(500) @Nullable String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    @PostMapping(RulePages.PATH + "/{key}/activation")
    ResponseEntity<JteModel> on(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid ActivationForm sent, BindingResult errors) {
        var form = SwitchForms.switching(rule(key), sent.said().trial());
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, switches.on(reader, key, sent.said()), _ -> RulePages.path(key));
    }

    @PostMapping("/api/v1/rules/{key}/activation")
    @ResponseBody
    @Operation(operationId = "activateRule", summary = "Let a version act from a moment on; it must have been tried")
    ResponseEntity<Object> on(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid @RequestBody ActivationForm sent) {
        return answers.api(
                ui,
                switches.on(reader, key, sent.said())
                        .map(rule -> Reply.of(new RuleController.Written(key, rule.version()))));
    }

    @GetMapping(RulePages.PATH + "/{key}/suspension")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        var form = SwitchForms.resting(rule(key));
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }

    @PostMapping(RulePages.PATH + "/{key}/suspension")
    ResponseEntity<JteModel> off(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid SuspensionForm sent, BindingResult errors) {
        var form = SwitchForms.resting(rule(key));
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, switches.off(reader, key, sent.said()), _ -> RulePages.path(key));
    }

    @PostMapping("/api/v1/rules/{key}/suspension")
    @ResponseBody
    @Operation(operationId = "suspendRule", summary = "Stop a rule from now on; what it decided stays")
    ResponseEntity<Object> off(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid @RequestBody SuspensionForm sent) {
        return answers.api(
                ui,
                switches.off(reader, key, sent.said())
                        .map(rule -> Reply.of(new RuleController.Written(key, rule.version()))));
    }

    private Rule rule(String key) {
        return rules.versions(key).stream().findFirst().orElseThrow(Unfit::notFound);
    }
}
