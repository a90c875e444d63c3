package app.qingtian.promise.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.promise.Promises;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A promise was kept. */
@Controller
@Tag(name = "complaints")
class FulfilmentController {

    private final Promises promises;
    private final Desk desk;

    FulfilmentController(Promises promises, Desk desk) {
        this.promises = promises;
        this.desk = desk;
    }

    record FulfilmentForm(@Limit(4000) @Nullable String note) {}

    @GetMapping("/work/complaints/{number}/promises/{id}/fulfilment")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.ask(ui, caller, complaint -> {
            var promise = promises.of(complaint).ask().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(Unfit::notFound);
            return promise.open() ? form(caller, id) : form(caller, id).refused(Refusal.of("promise_ended"));
        });
    }

    @PostMapping("/work/complaints/{number}/promises/{id}/fulfilment")
    ResponseEntity<JteModel> keep(
            Ui ui, Caller.Staff caller, @PathVariable("id") long id, @Valid FulfilmentForm sent, BindingResult errors) {
        return desk.page(ui, form(caller, id), errors, () -> promises.keep(caller, id, sent.note()));
    }

    @PostMapping("/api/v1/complaints/{number}/promises/{id}/fulfilment")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "keepPromise", summary = "Say that a promise was kept, and how")
    ResponseEntity<Object> keep(
            Ui ui,
            Caller.Staff caller,
            @PathVariable("id") long id,
            @Valid @RequestBody(required = false) @Nullable FulfilmentForm sent) {
        return desk.api(ui, promises.keep(caller, id, sent == null ? null : sent.note()));
    }

    private static Form form(Caller.Staff caller, long id) {
        var path = Desk.path(caller.number());
        return new Form("fulfilment", path + "/promises/" + id + "/fulfilment")
                .cancel(path)
                .area("note")
                .limit(4000);
    }
}
