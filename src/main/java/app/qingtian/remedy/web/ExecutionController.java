package app.qingtian.remedy.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.remedy.Remedies;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A remedy was carried out. */
@Controller
@Tag(name = "remedies", description = "What is done to make it good")
class ExecutionController {

    private final Remedies remedies;
    private final Desk desk;

    ExecutionController(Remedies remedies, Desk desk) {
        this.remedies = remedies;
        this.desk = desk;
    }

    record ExecutionForm(@NotBlank @Limit(4000) String execution) {}

    @GetMapping("/work/remedies/{id}/execution")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        var number = remedies.numberOf(reader, id).orElseThrow(Unfit::notFound);
        return desk.ask(ui, Caller.of(reader, number), _ -> form(id).cancel(Desk.path(number)));
    }

    @PostMapping("/work/remedies/{id}/execution")
    ResponseEntity<JteModel> execute(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid ExecutionForm sent, BindingResult errors) {
        return desk.page(ui, form(id), errors, () -> remedies.execute(reader, id, sent.execution()));
    }

    @PostMapping("/api/v1/remedies/{id}/execution")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "executeRemedy", summary = "Write down that a remedy was carried out, and how")
    ResponseEntity<Object> execute(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid @RequestBody ExecutionForm sent) {
        return desk.api(ui, remedies.execute(reader, id, sent.execution()));
    }

    private static Form form(long id) {
        return new Form("execution", "/work/remedies/" + id + "/execution")
                .area("execution")
                .limit(4000)
                .required();
    }
}
