package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Acceptances;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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

/** One person takes many complaints over from their owners. */
@Controller
@Tag(name = "bulk")
class BulkOwnerships {

    private final Acceptances acceptances;
    private final BulkDesk desk;

    BulkOwnerships(Acceptances acceptances, BulkDesk desk) {
        this.acceptances = acceptances;
        this.desk = desk;
    }

    record BulkOwnershipForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotBlank @Limit(4000) @Nullable String briefing) {}

    @GetMapping(BulkDesk.PATH + "ownerships")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(), chosen);
    }

    @PostMapping(BulkDesk.PATH + "ownerships")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkOwnershipForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/ownerships")
    @ResponseBody
    @Operation(
            operationId = "takeOverComplaints",
            summary = "Take up to 100 complaints over, with the story so far; answers item by item")
    BulkResults takeOver(Ui ui, Reader reader, @Valid @RequestBody BulkOwnershipForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkOwnershipForm sent) {
        return one -> acceptances.takeOver(one, String.valueOf(sent.briefing()));
    }

    private static Form form() {
        return BulkDesk.form("ownerships").area("briefing").rows(5).limit(4000).required();
    }
}
