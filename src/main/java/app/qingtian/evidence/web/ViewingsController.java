package app.qingtian.evidence.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.web.Desk;
import app.qingtian.evidence.Viewings;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Who looked at one complaint, for those who watch over the handling of complaints. */
@Controller
@Tag(name = "complaints")
class ViewingsController {

    private static final int ON_A_PAGE = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Viewings viewings;
    private final Desk desk;

    ViewingsController(Viewings viewings, Desk desk) {
        this.viewings = viewings;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/{number}/viewings")
    ResponseEntity<JteModel> show(
            Ui ui,
            Caller.Staff caller,
            @RequestParam(name = "before", defaultValue = "2147483647") @Min(1) int before) {
        var complaint = desk.find(caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.evidenceViewings(
                        ui, caller.reader().name(), complaint, of(caller, complaint, before, ON_A_PAGE)));
    }

    @GetMapping("/api/v1/complaints/{number}/viewings")
    @ResponseBody
    @Operation(
            operationId = "getViewings",
            summary = "Who looked at it, the newest first: for those who oversee, audit or administer")
    Looks read(
            Caller.Staff caller,
            @RequestParam(name = "before", defaultValue = "2147483647") @Min(1) int before,
            @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(500) int limit) {
        return of(caller, desk.find(caller), before, limit);
    }

    private Looks of(Caller.Staff caller, Complaint complaint, int before, int limit) {
        if (!caller.reader().watches()) {
            throw new Unfit(403, "not_yours");
        }
        var looks = viewings.of(complaint, before, limit).stream()
                .map(it -> new Looks.Seen(
                        it.look().seq(),
                        it.look().at(),
                        it.person(),
                        it.look().what(),
                        it.look().item()))
                .toList();
        boolean more = !looks.isEmpty() && looks.getLast().seq() > 1;
        return new Looks(looks, more ? looks.getLast().seq() : null);
    }
}
