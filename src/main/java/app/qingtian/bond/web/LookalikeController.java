package app.qingtian.bond.web;

import app.qingtian.bond.Lookalike;
import app.qingtian.bond.Lookalikes;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** What may be the same: asked for beside the complaint once it is open, with one key to merge and one to say no. */
@Controller
@Tag(name = "complaints")
class LookalikeController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Lookalikes lookalikes;
    private final Desk desk;

    LookalikeController(Lookalikes lookalikes, Desk desk) {
        this.lookalikes = lookalikes;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/{number}/lookalikes")
    ResponseEntity<JteModel> show(Ui ui, Caller.Staff caller) {
        var complaint = desk.find(caller);
        boolean handles = complaint.mayBeHandledBy(caller.reader());
        var found = lookalikes.of(complaint, caller.reader()).ask();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Vary", "HX-Request")
                .body(
                        ui.isHtmx()
                                ? templates.bondPartAlike(ui, complaint.number(), found, handles)
                                : templates.bondAlike(ui, complaint.number(), found, handles));
    }

    @PostMapping("/work/complaints/{number}/lookalikes/{other}/distinction")
    ResponseEntity<JteModel> distinguish(Ui ui, Caller.Staff caller, @PathVariable("other") String other) {
        var form = new Form("distinction", Desk.path(caller.number()) + "/lookalikes/" + other + "/distinction")
                .cancel(Desk.path(caller.number()));
        return desk.page(ui, form, lookalikes.distinguish(caller, other));
    }

    @GetMapping("/api/v1/complaints/{number}/lookalikes")
    @ResponseBody
    @Operation(
            operationId = "listLookalikes",
            summary =
                    "At most five of the last and next 30 days that may be the same, by customer or by a number in the words")
    List<Lookalike> list(Caller.Staff caller) {
        return lookalikes.of(desk.find(caller), caller.reader()).ask();
    }

    @PostMapping("/api/v1/complaints/{number}/lookalikes/{other}/distinction")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "distinguishComplaints", summary = "These two are not the same: not suggested any more")
    ResponseEntity<Object> distinguishByApi(Ui ui, Caller.Staff caller, @PathVariable("other") String other) {
        return desk.api(ui, lookalikes.distinguish(caller, other));
    }
}
