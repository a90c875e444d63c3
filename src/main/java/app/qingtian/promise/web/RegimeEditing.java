package app.qingtian.promise.web;

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
import app.qingtian.promise.Regime;
import app.qingtian.promise.RegimeChanges;
import app.qingtian.promise.Regimes;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Administrators open and change regimes; each change is a new version with its reason, and what was promised stays. */
@AdministratorsChange
@Controller
@Tag(name = "regimes")
class RegimeEditing {

    private final Regimes regimes;
    private final RegimeChanges changes;
    private final RegimeForms forms;
    private final Answers answers;

    RegimeEditing(Regimes regimes, RegimeChanges changes, RegimeForms forms, Answers answers) {
        this.regimes = regimes;
        this.changes = changes;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping(RegimeController.PATH + "/new")
    ResponseEntity<JteModel> askNew(Ui ui, Reader reader) {
        return asked(ui, reader, forms.opening(ui, regimes.standard()));
    }

    @PostMapping(RegimeController.PATH)
    ResponseEntity<JteModel> open(Ui ui, Reader reader, @Valid RegimeForm sent, BindingResult errors) {
        var form = forms.opening(ui, regimes.standard());
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, opened(reader, sent), _ -> RegimeController.PATH);
    }

    @PostMapping("/api/v1/regimes")
    @ResponseBody
    @Operation(operationId = "openRegime", summary = "Open a regime: what is promised, by whose rule, from when")
    ResponseEntity<Object> open(Ui ui, Reader reader, @Valid @RequestBody RegimeForm sent) {
        return answers.api(
                ui,
                opened(reader, sent)
                        .map(it ->
                                Reply.created("/api/v1/regimes/" + it.key(), it).version(1)));
    }

    @GetMapping(RegimeController.PATH + "/{key}/versions")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        return asked(ui, reader, forms.changing(ui, regime(key)));
    }

    @PostMapping(RegimeController.PATH + "/{key}/versions")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam("version") int version,
            @Valid RegimeForm sent,
            BindingResult errors) {
        var form = forms.changing(ui, regime(key));
        return errors.hasErrors()
                ? answers.invalid(ui, form.value("version", version), errors)
                : answers.page(
                        ui,
                        form,
                        changes.change(reader, sent.draft(key), version, sent.why()),
                        _ -> RegimeController.PATH);
    }

    @PostMapping("/api/v1/regimes/{key}/versions")
    @ResponseBody
    @Operation(operationId = "changeRegime", summary = "A new version of a regime; what was promised stays as it was")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @Valid @RequestBody RegimeForm sent,
            HttpServletRequest request) {
        int seen = ETags.ifMatch(request, regime(key).version());
        return answers.api(
                ui,
                changes.change(reader, sent.draft(key), seen, sent.why())
                        .map(version -> Reply.created("/api/v1/regimes/" + key, new RegimeWritten(key, version))
                                .version(version)));
    }

    private Outcome<RegimeWritten> opened(Reader reader, RegimeForm sent) {
        var key = sent.key();
        return key == null
                ? Outcome.refused(new Refusal("regime_key_missing", 422, List.of()))
                : changes.open(reader, sent.draft(key), sent.why()).map(version -> new RegimeWritten(key, version));
    }

    private Regime regime(String key) {
        return regimes.byKey(key).orElseThrow(Unfit::notFound);
    }

    private ResponseEntity<JteModel> asked(Ui ui, Reader reader, Form form) {
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }
}
