package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Referrals;
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

/** A department is asked about many complaints. */
@Controller
@Tag(name = "bulk")
class BulkReferrals {

    private final Referrals referrals;
    private final Departments departments;
    private final BulkDesk desk;

    BulkReferrals(Referrals referrals, Departments departments, BulkDesk desk) {
        this.referrals = referrals;
        this.departments = departments;
        this.desk = desk;
    }

    record BulkReferralForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotBlank @Limit(60) @Nullable String department,
            @NotBlank @Limit(20000) @Nullable String request) {}

    @GetMapping(BulkDesk.PATH + "referrals")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(ui), chosen);
    }

    @PostMapping(BulkDesk.PATH + "referrals")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkReferralForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(ui), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/referrals")
    @ResponseBody
    @Operation(
            operationId = "referComplaints",
            summary = "Ask a department (by its key) about up to 100 complaints; answers item by item")
    BulkResults refer(Ui ui, Reader reader, @Valid @RequestBody BulkReferralForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkReferralForm sent) {
        return one -> referrals.refer(one, String.valueOf(sent.department()), String.valueOf(sent.request()));
    }

    private Form form(Ui ui) {
        var choices = departments.all().stream()
                .filter(Department::canBeReferredTo)
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
        return BulkDesk.form("referrals")
                .choice("department", choices)
                .required()
                .area("request")
                .limit(20000)
                .required();
    }
}
