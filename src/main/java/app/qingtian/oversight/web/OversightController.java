package app.qingtian.oversight.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent.OversightOpened;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.oversight.Oversight;
import app.qingtian.oversight.Oversights;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Overseers look after how one complaint is handled: begun, said what to do, and ended with what came of it. */
@Controller
@Tag(name = "oversight")
class OversightController {

    private static final Born<OversightOpened> BORN =
            new Born<>("oversights", OversightOpened.class, OversightOpened::oversightId);

    private final Oversights oversights;
    private final Desk desk;

    OversightController(Oversights oversights, Desk desk) {
        this.oversights = oversights;
        this.desk = desk;
    }

    record OversightForm(@NotBlank @Limit(2000) String reason) {}

    record InstructionForm(@NotBlank @Limit(4000) String words) {}

    record EndingForm(@NotBlank @Limit(4000) String outcome) {}

    @GetMapping("/work/complaints/{number}/oversights")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> oversights.mayBegin(caller.reader(), complaint),
                complaint -> Desk.when(complaint.stage().open(), complaint, opening(caller)));
    }

    @PostMapping("/work/complaints/{number}/oversights")
    ResponseEntity<JteModel> open(Ui ui, Caller.Staff caller, @Valid OversightForm sent, BindingResult errors) {
        return desk.page(ui, opening(caller), errors, () -> oversights.open(caller, sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/oversights")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "overseeComplaint", summary = "Have the overseer look after it: it is badly handled")
    ResponseEntity<Object> open(Ui ui, Caller.Staff caller, @Valid @RequestBody OversightForm sent) {
        return desk.made(ui, oversights.open(caller, sent.reason()), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/oversights")
    @ResponseBody
    @Operation(operationId = "getOversights", summary = "Who looked after it and what they said, the newest first")
    List<Oversight> all(Caller.Staff caller) {
        return oversights.of(desk.find(caller)).ask();
    }

    @GetMapping("/work/complaints/{number}/oversights/{id}/instructions")
    ResponseEntity<JteModel> askToInstruct(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.watch(ui, caller, complaint -> inHand(caller, complaint, id, instructing(caller, id)));
    }

    @PostMapping("/work/complaints/{number}/oversights/{id}/instructions")
    ResponseEntity<JteModel> instruct(
            Ui ui,
            Caller.Staff caller,
            @PathVariable("id") long id,
            @Valid InstructionForm sent,
            BindingResult errors) {
        return desk.page(ui, instructing(caller, id), errors, () -> oversights.instruct(caller, id, sent.words()));
    }

    @PostMapping("/api/v1/complaints/{number}/oversights/{id}/instructions")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "instructOwner", summary = "Tell the owner what to do")
    ResponseEntity<Object> instruct(
            Ui ui, Caller.Staff caller, @PathVariable("id") long id, @Valid @RequestBody InstructionForm sent) {
        return desk.api(ui, oversights.instruct(caller, id, sent.words()));
    }

    @GetMapping("/work/complaints/{number}/oversights/{id}/ending")
    ResponseEntity<JteModel> askToEnd(Ui ui, Caller.Staff caller, @PathVariable("id") long id) {
        return desk.watch(ui, caller, complaint -> inHand(caller, complaint, id, ending(caller, id)));
    }

    @PostMapping("/work/complaints/{number}/oversights/{id}/ending")
    ResponseEntity<JteModel> end(
            Ui ui, Caller.Staff caller, @PathVariable("id") long id, @Valid EndingForm sent, BindingResult errors) {
        return desk.page(ui, ending(caller, id), errors, () -> oversights.end(caller, id, sent.outcome()));
    }

    @PostMapping("/api/v1/complaints/{number}/oversights/{id}/ending")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "endOversight", summary = "Say what came of it")
    ResponseEntity<Object> end(
            Ui ui, Caller.Staff caller, @PathVariable("id") long id, @Valid @RequestBody EndingForm sent) {
        return desk.api(ui, oversights.end(caller, id, sent.outcome()));
    }

    /** The form, saying at once that this is not theirs to look after, or no longer. */
    private Form inHand(Caller.Staff caller, Complaint complaint, long id, Form form) {
        var overseen = oversights.of(complaint, caller.reader()).ask();
        if (overseen.inHand().contains(id)) {
            return form;
        }
        boolean runs = overseen.all().stream().anyMatch(it -> it.id() == id && it.open());
        return form.refused(runs ? Refusal.forbidden() : Refusal.of("oversight_ended"));
    }

    private static Form opening(Caller.Staff caller) {
        return Desk.form(caller, "oversights")
                .area("reason")
                .rows(4)
                .limit(2000)
                .required();
    }

    private static Form instructing(Caller.Staff caller, long id) {
        return of(caller, id, "instructions").area("words").rows(5).limit(4000).required();
    }

    private static Form ending(Caller.Staff caller, long id) {
        return of(caller, id, "ending").area("outcome").rows(4).limit(4000).required();
    }

    private static Form of(Caller.Staff caller, long id, String noun) {
        var path = Desk.path(caller.number());
        return new Form("oversight-" + noun, path + "/oversights/" + id + "/" + noun)
                .cancel(path)
                .hidden("version", "");
    }
}
