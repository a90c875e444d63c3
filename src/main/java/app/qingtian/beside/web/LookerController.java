package app.qingtian.beside.web;

import app.qingtian.beside.Lookers;
import app.qingtian.beside.Lookers.Looker;
import app.qingtian.complaint.Caller;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Who else is at this complaint now. */
@Controller
@Tag(name = "complaints")
class LookerController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Lookers lookers;

    LookerController(Lookers lookers) {
        this.lookers = lookers;
    }

    @PostMapping("/work/complaints/{number}/lookers")
    ResponseEntity<JteModel> look(
            Ui ui,
            Caller.Staff caller,
            @RequestParam(name = "typing", defaultValue = "false") boolean typing,
            @RequestParam(name = "gone", defaultValue = "false") boolean gone) {
        if (gone) {
            lookers.leave(caller);
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.besideLookers(ui, lookers.look(caller, typing).orElseThrow(Unfit::notFound)));
    }

    @GetMapping("/api/v1/complaints/{number}/lookers")
    @ResponseBody
    @Operation(operationId = "listLookers", summary = "Who else has it on the screen, and whether they type")
    List<Looker> others(Caller.Staff caller) {
        return lookers.others(caller).orElseThrow(Unfit::notFound);
    }
}
