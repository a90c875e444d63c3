package app.qingtian.routing.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Leads;
import app.qingtian.routing.Referral;
import app.qingtian.routing.Referrals;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Which of several departments leads. */
@Controller
@Tag(name = "complaints")
class LeadController {

    private final Leads leads;
    private final Referrals referrals;
    private final Departments departments;
    private final Desk desk;

    LeadController(Leads leads, Referrals referrals, Departments departments, Desk desk) {
        this.leads = leads;
        this.referrals = referrals;
        this.departments = departments;
        this.desk = desk;
    }

    record LeadForm(
            @NotBlank @Limit(60) String department,
            @NotBlank @Limit(2000) String reason) {}

    @GetMapping("/work/complaints/{number}/lead")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> leads.mayName(complaint, caller.reader()),
                complaint -> Desk.when(complaint.stage().open(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/lead")
    ResponseEntity<JteModel> name(Ui ui, Caller.Staff caller, @Valid LeadForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> leads.name(caller, sent.department(), sent.reason()));
    }

    @PostMapping("/api/v1/complaints/{number}/lead")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "nameLead", summary = "Name the department that leads (by its key), and say why")
    ResponseEntity<Object> name(Ui ui, Caller.Staff caller, @Valid @RequestBody LeadForm sent) {
        return desk.api(ui, leads.name(caller, sent.department(), sent.reason()));
    }

    private Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "lead")
                .choice("department", choices(ui, caller))
                .required()
                .area("reason")
                .rows(3)
                .limit(2000)
                .required();
    }

    /** The owner's own department, and those that were asked in this round. */
    private List<Option> choices(Ui ui, Caller.Staff caller) {
        var complaint = desk.find(caller);
        var asked = referrals.of(complaint).ask().stream()
                .filter(it -> it.round() == complaint.round())
                .map(Referral::departmentId);
        return Stream.concat(Stream.of(complaint.departmentId()), asked)
                .distinct()
                .flatMap(id -> departments.byId(id).stream())
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
    }
}
