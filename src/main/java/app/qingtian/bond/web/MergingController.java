package app.qingtian.bond.web;

import app.qingtian.bond.Kin;
import app.qingtian.bond.Mergings;
import app.qingtian.bond.Relatives;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two complaints about one thing become one. */
@Controller
@Tag(name = "complaints")
class MergingController {

    private final Mergings mergings;
    private final Relatives relatives;
    private final Desk desk;

    MergingController(Mergings mergings, Relatives relatives, Desk desk) {
        this.mergings = mergings;
        this.relatives = relatives;
        this.desk = desk;
    }

    record MergingForm(
            @NotBlank @Limit(200) String into,
            @Limit(2000) @Nullable String reason) {

        String why() {
            return reason == null ? "" : reason;
        }
    }

    @GetMapping("/work/complaints/{number}/merging")
    ResponseEntity<JteModel> ask(
            Ui ui, Caller.Staff caller, @RequestParam(name = "into", required = false) @Nullable String into) {
        return desk.ask(
                ui,
                caller,
                complaint -> Desk.when(
                        complaint.stage().mayBecome(Stage.MERGED),
                        complaint,
                        form(caller).value("into", into)));
    }

    @PostMapping("/work/complaints/{number}/merging")
    ResponseEntity<JteModel> merge(Ui ui, Caller.Staff caller, @Valid MergingForm sent, BindingResult errors) {
        return desk.page(ui, form(caller), errors, () -> mergings.merge(caller, sent.into(), sent.why()));
    }

    @PostMapping("/api/v1/complaints/{number}/merging")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "mergeComplaint",
            summary =
                    "Merge it into another, given by its number; what it promised is released until this is taken back")
    ResponseEntity<Object> merge(Ui ui, Caller.Staff caller, @Valid @RequestBody MergingForm sent) {
        return desk.api(ui, mergings.merge(caller, sent.into(), sent.why()));
    }

    @GetMapping("/api/v1/complaints/{number}/kin")
    @ResponseBody
    @Operation(
            operationId = "getKin",
            summary =
                    "Where it was merged into, what was merged into it with its messages, and its links, as far as the reader may see them")
    @ApiResponse(
            responseCode = "200",
            description = "What belongs to it",
            content = @Content(schema = @Schema(implementation = Kin.class)))
    ResponseEntity<Object> kin(Caller.Staff caller) {
        var complaint = desk.find(caller);
        return desk.told(complaint, relatives.of(complaint, caller.reader()).ask());
    }

    private static Form form(Caller.Staff caller) {
        return Desk.form(caller, "merging")
                .text("into")
                .limit(200)
                .required()
                .area("reason")
                .rows(2)
                .limit(2000);
    }
}
