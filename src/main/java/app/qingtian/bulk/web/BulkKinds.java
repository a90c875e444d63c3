package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Kind;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Many turn out to be something else than they were taken for. */
@Controller
@Tag(name = "bulk")
class BulkKinds {

    private final Complaints complaints;
    private final BulkDesk desk;

    BulkKinds(Complaints complaints, BulkDesk desk) {
        this.complaints = complaints;
        this.desk = desk;
    }

    record BulkKindForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotNull @Nullable Kind kind,
            @NotBlank @Limit(4000) @Nullable String reason) {}

    @GetMapping(BulkDesk.PATH + "kinds")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(ui), chosen);
    }

    @PostMapping(BulkDesk.PATH + "kinds")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkKindForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(ui), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/kinds")
    @ResponseBody
    @Operation(
            operationId = "retypeComplaints",
            summary = "Say what up to 100 complaints really are; answers item by item")
    BulkResults retype(Ui ui, Reader reader, @Valid @RequestBody BulkKindForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkKindForm sent) {
        return one -> complaints.retype(one, Objects.requireNonNull(sent.kind()), String.valueOf(sent.reason()));
    }

    private static Form form(Ui ui) {
        return BulkDesk.form("kinds")
                .radios("kind", Option.each(ui, "kind", Kind.class))
                .required()
                .area("reason")
                .limit(4000)
                .required();
    }
}
