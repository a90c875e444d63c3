package app.qingtian.rule.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.rule.RuleOrders;
import app.qingtian.rule.RuleOrders.Step;
import app.qingtian.rule.RuleOrders.Way;
import app.qingtian.rule.Trials;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A rule is tried, and moved up or down. */
@AdministratorsChange
@Controller
@Tag(name = "rules")
class TrialController {

    private final Trials trials;
    private final RuleOrders orders;
    private final Answers answers;

    TrialController(Trials trials, RuleOrders orders, Answers answers) {
        this.trials = trials;
        this.orders = orders;
        this.answers = answers;
    }

    /** Which rule goes which way; {@code seen} is the order that was looked at. */
    record StepForm(
            @NotBlank @Nullable String key,
            @NotNull @Nullable Way way,
            @Nullable Long seen) {

        Step step() {
            return new Step(key == null ? "" : key, way == null ? Way.UP : way, seen == null ? 0 : seen);
        }
    }

    /** The order that holds now. */
    record Ordered(long order) {}

    @PostMapping(RulePages.PATH + "/{key}/trials")
    ResponseEntity<JteModel> run(Ui ui, Reader reader, @PathVariable("key") String key) {
        var path = RulePages.path(key);
        return answers.page(ui, new Form("trial", path + "/trials").cancel(path), trials.run(reader, key), _ -> path);
    }

    @PostMapping("/api/v1/rules/{key}/trials")
    @ResponseBody
    @Operation(operationId = "tryRule", summary = "How many of the last 500 complaints the newest version would fit")
    ResponseEntity<Object> tried(Ui ui, Reader reader, @PathVariable("key") String key) {
        return answers.api(ui, trials.run(reader, key).map(trial -> Reply.created("/api/v1/rules/" + key, trial)));
    }

    @PostMapping(RulePages.PATH + "/order")
    ResponseEntity<JteModel> move(Ui ui, Reader reader, @Valid StepForm sent, BindingResult errors) {
        var form = new Form("order", RulePages.PATH + "/order").cancel(RulePages.PATH);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, orders.move(reader, sent.step()), _ -> RulePages.PATH);
    }

    @PostMapping("/api/v1/rules/order")
    @ResponseBody
    @Operation(operationId = "moveRule", summary = "Move a rule one place up or down")
    ResponseEntity<Object> move(Ui ui, Reader reader, @Valid @RequestBody StepForm sent) {
        Outcome<Long> moved = orders.move(reader, sent.step());
        return answers.api(ui, moved.map(order -> Reply.of(new Ordered(order))));
    }
}
