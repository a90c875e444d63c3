package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Acceptance;
import app.qingtian.routing.Acceptances;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One person takes many complaints on. */
@Controller
@Tag(name = "bulk", description = "The same to many complaints at once, each by the rules of one alone")
class BulkAcceptances {

    private final Acceptances acceptances;
    private final BulkDesk desk;

    BulkAcceptances(Acceptances acceptances, BulkDesk desk) {
        this.acceptances = acceptances;
        this.desk = desk;
    }

    record BulkAcceptanceForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotNull @Ahead @Nullable Instant replyBy,
            @Limit(2000) @Nullable String note) {

        Acceptance acceptance() {
            return new Acceptance(replyBy, false, note);
        }
    }

    @GetMapping(BulkDesk.PATH + "acceptances")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(), chosen);
    }

    @PostMapping(BulkDesk.PATH + "acceptances")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkAcceptanceForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/acceptances")
    @ResponseBody
    @Operation(
            operationId = "acceptComplaints",
            summary = "Accept up to 100 complaints in person; answers item by item")
    BulkResults accept(Ui ui, Reader reader, @Valid @RequestBody BulkAcceptanceForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkAcceptanceForm sent) {
        return one -> acceptances.accept(one, sent.acceptance());
    }

    private static Form form() {
        return BulkDesk.form("acceptances")
                .moment("replyBy")
                .required()
                .area("note")
                .limit(2000);
    }
}
