package app.qingtian.afterword.web;

import app.qingtian.afterword.Afterwords;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whoever handles it says what a message after the settlement was: one key for each. */
@Controller
@Tag(name = "afterwords", description = "What customers write after the settlement: thanks, or trouble")
class AfterwordController {

    private final Afterwords afterwords;
    private final Desk desk;

    AfterwordController(Afterwords afterwords, Desk desk) {
        this.afterwords = afterwords;
        this.desk = desk;
    }

    /** Trouble opens it again, for this reason or in the customer's own words. */
    record AfterwordForm(
            @NotNull Boolean trouble, @Limit(4000) @Nullable String reason) {}

    @GetMapping("/work/complaints/{number}/afterword")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage().answered(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/afterword")
    ResponseEntity<JteModel> decide(Ui ui, Caller.Staff caller, @Valid AfterwordForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> afterwords.decide(caller, sent.trouble(), sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/afterword")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "weighAfterword",
            summary = "Say what the customer wrote after the settlement: only thanks, or trouble, which opens it again")
    ResponseEntity<Object> decide(Ui ui, Caller.Staff caller, @Valid @RequestBody AfterwordForm sent) {
        return desk.api(ui, afterwords.decide(caller, sent.trouble(), sent.reason()));
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "afterword")
                .radios(
                        "trouble",
                        List.of(
                                new Option("false", ui.t("afterword.thanks")),
                                new Option("true", ui.t("afterword.trouble"))))
                .required()
                .area("reason")
                .rows(3)
                .limit(4000);
    }
}
