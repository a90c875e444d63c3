package app.qingtian.promise.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Extensions;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** More time for a promise, told to the customer before the first is over. */
@Controller
@Tag(name = "complaints")
class ExtensionController {

    private final Extensions extensions;
    private final Desk desk;

    ExtensionController(Extensions extensions, Desk desk) {
        this.extensions = extensions;
        this.desk = desk;
    }

    /** So much more of what the promise counts, and the words to the customer. */
    record ExtensionForm(
            @NotNull @Min(1) @Max(1000) @Nullable Integer amount,
            @NotBlank @Limit(4000) @Nullable String words) {

        Extensions.Wish wish() {
            return new Extensions.Wish(amount == null ? 0 : amount, String.valueOf(words));
        }
    }

    @GetMapping("/work/complaints/{number}/promises/{id}/extension")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.ask(
                ui,
                caller,
                complaint -> extensions.may(caller.reader(), complaint),
                complaint -> extensions
                        .forbids(caller.reader(), complaint, id)
                        .map(form(caller, id)::refused)
                        .orElseGet(() -> form(caller, id)));
    }

    @PostMapping("/work/complaints/{number}/promises/{id}/extension")
    ResponseEntity<JteModel> extend(
            Ui ui, Caller.Staff caller, @PathVariable("id") long id, @Valid ExtensionForm sent, BindingResult errors) {
        return desk.page(ui, form(caller, id), errors, () -> extensions.extend(caller, id, sent.wish()));
    }

    @PostMapping("/api/v1/complaints/{number}/promises/{id}/extension")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "extendPromise", summary = "Give a promise more time and tell the customer why")
    ResponseEntity<Object> extend(
            Ui ui, Caller.Staff caller, @PathVariable("id") long id, @Valid @RequestBody ExtensionForm sent) {
        return desk.api(ui, extensions.extend(caller, id, sent.wish()));
    }

    private static Form form(Caller.Staff caller, long id) {
        var path = Desk.path(caller.number());
        return new Form("extension", path + "/promises/" + id + "/extension")
                .cancel(path)
                .text("amount")
                .type("number")
                .required()
                .area("words")
                .limit(4000)
                .required();
    }
}
