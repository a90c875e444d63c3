package app.qingtian.bond.web;

import app.qingtian.bond.BondKind;
import app.qingtian.bond.Bonds;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What one complaint has to do with another. */
@Controller
@Tag(name = "complaints")
class LinkController {

    private final Bonds bonds;
    private final Desk desk;

    LinkController(Bonds bonds, Desk desk) {
        this.bonds = bonds;
        this.desk = desk;
    }

    /** What people may say of two complaints; that one was split from another is not said but done. */
    enum Tie {
        SAME_EVENT,
        CAUSED_BY,
        PRECURSOR
    }

    record LinkForm(
            @NotBlank @Limit(200) String other,
            @NotNull Tie kind,
            @Limit(2000) @Nullable String note) {

        Bonds.Wish wish() {
            return new Bonds.Wish(other, BondKind.valueOf(kind.name()), note);
        }
    }

    @GetMapping("/work/complaints/{number}/links")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, _ -> form(ui, caller));
    }

    @PostMapping("/work/complaints/{number}/links")
    ResponseEntity<JteModel> link(Ui ui, Caller.Staff caller, @Valid LinkForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> bonds.link(caller, sent.wish()));
    }

    @PostMapping("/api/v1/complaints/{number}/links")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "linkComplaint", summary = "Say what it has to do with another; neither of them changes")
    ResponseEntity<Object> link(Ui ui, Caller.Staff caller, @Valid @RequestBody LinkForm sent) {
        return desk.api(ui, bonds.link(caller, sent.wish()));
    }

    @GetMapping("/work/complaints/{number}/links/{id}/removal")
    ResponseEntity<JteModel> askRemoval(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.ask(ui, caller, _ -> removal(caller, id));
    }

    @PostMapping("/work/complaints/{number}/links/{id}/removal")
    ResponseEntity<JteModel> remove(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.page(ui, removal(caller, id), bonds.unlink(caller, id));
    }

    @PostMapping("/api/v1/complaints/{number}/links/{id}/removal")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "removeLink", summary = "Take a link away; who drew it and who took it away is kept")
    ResponseEntity<Object> removeByApi(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.api(ui, bonds.unlink(caller, id));
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "links")
                .text("other")
                .limit(200)
                .required()
                .radios("kind", Option.each(ui, "bond", Tie.class))
                .required()
                .area("note")
                .rows(2)
                .limit(2000);
    }

    private static Form removal(Caller.Staff caller, long id) {
        var path = Desk.path(caller.number());
        return new Form("unlinking", path + "/links/" + id + "/removal").cancel(path);
    }
}
