package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.complaint.Closure;
import app.qingtian.complaint.Closures;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Many are closed with one summary. Whatever lacks evidence of its own stays open and says what is missing. */
@Controller
@Tag(name = "bulk")
class BulkClosures {

    private final Closures closures;
    private final BulkDesk desk;

    BulkClosures(Closures closures, BulkDesk desk) {
        this.closures = closures;
        this.desk = desk;
    }

    record BulkClosureForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotBlank @Limit(4000) @Nullable String summary,
            @Limit(4000) @Nullable String rootCause,
            @Limit(4000) @Nullable String prevention) {

        Closure closure() {
            return new Closure(String.valueOf(summary), rootCause, prevention, Map.of());
        }
    }

    @GetMapping(BulkDesk.PATH + "closures")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(), chosen);
    }

    @PostMapping(BulkDesk.PATH + "closures")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkClosureForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/closures")
    @ResponseBody
    @Operation(
            operationId = "closeComplaints",
            summary = "Close up to 100 complaints with one summary; answers item by item")
    BulkResults close(Ui ui, Reader reader, @Valid @RequestBody BulkClosureForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkClosureForm sent) {
        return one -> closures.close(one, sent.closure());
    }

    private static Form form() {
        return BulkDesk.form("closures")
                .area("summary")
                .limit(4000)
                .required()
                .area("rootCause")
                .limit(4000)
                .area("prevention")
                .limit(4000);
    }
}
