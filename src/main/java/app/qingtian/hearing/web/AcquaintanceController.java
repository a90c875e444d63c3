package app.qingtian.hearing.web;

import app.qingtian.complaint.Acquaintance;
import app.qingtian.complaint.Acquaintances;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Whom we know already is not asked again (INT-02), and what else they told us is shown. */
@Controller
@Tag(name = "customers", description = "Who speaks to us")
class AcquaintanceController {

    private final StaticTemplates templates = new StaticTemplates();

    private final Acquaintances acquaintances;
    private final Desk desk;

    AcquaintanceController(Acquaintances acquaintances, Desk desk) {
        this.acquaintances = acquaintances;
        this.desk = desk;
    }

    /** For the form, while somebody types into it. */
    @GetMapping("/work/customers")
    ResponseEntity<JteModel> known(
            Ui ui, Reader reader, @RequestParam(name = "q", required = false) @Limit(200) @Nullable String q) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.hearingKnown(ui, acquaintances.beginning(reader, q)));
    }

    @GetMapping("/work/complaints/{number}/others")
    ResponseEntity<JteModel> others(Ui ui, Caller.Staff caller) {
        var complaint = desk.find(caller);
        return ResponseEntity.ok(templates.hearingOthers(
                ui,
                complaint.number(),
                acquaintances.others(caller.reader(), complaint).ask()));
    }

    @GetMapping("/api/v1/customers")
    @ResponseBody
    @Operation(
            operationId = "findCustomers",
            summary =
                    "At most five customers whose name, phone or e-mail begins so, as far as the reader sees a complaint of theirs")
    List<Acquaintance> find(Reader reader, @RequestParam(name = "q") @Limit(200) @Nullable String q) {
        return acquaintances.beginning(reader, q);
    }

    @GetMapping("/api/v1/complaints/{number}/others")
    @ResponseBody
    @Operation(
            operationId = "listOthers",
            summary = "Other complaints of the same customer, the newest twenty in sight")
    List<Acquaintance.Other> others(Caller.Staff caller) {
        return acquaintances.others(caller.reader(), desk.find(caller)).ask();
    }
}
