package app.qingtian.routing.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent.Referred;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Referral;
import app.qingtian.routing.Referrals;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A department is asked. */
@Controller
@Tag(name = "complaints")
class ReferralController {

    private static final Born<Referred> BORN = new Born<>("referrals", Referred.class, Referred::referralId);

    private final Referrals referrals;
    private final Departments departments;
    private final Desk desk;

    ReferralController(Referrals referrals, Departments departments, Desk desk) {
        this.referrals = referrals;
        this.departments = departments;
        this.desk = desk;
    }

    record ReferralForm(
            @NotBlank @Limit(60) String department,
            @NotBlank @Limit(20000) String request) {}

    /** A referral as the API tells it: where it stands, and the key of the department. */
    record ReferralLine(
            @JsonUnwrapped Referral referral,
            Referral.State state,
            @Nullable String department) {}

    @GetMapping("/work/complaints/{number}/referrals")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage().open(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/referrals")
    ResponseEntity<JteModel> refer(Ui ui, Caller.Staff caller, @Valid ReferralForm sent, BindingResult errors) {
        return desk.page(
                ui, form(ui, caller), errors, () -> referrals.refer(caller, sent.department(), sent.request()));
    }

    @PostMapping("/api/v1/complaints/{number}/referrals")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "referComplaint", summary = "Ask a department (by its key); the owner stays")
    ResponseEntity<Object> refer(Ui ui, Caller.Staff caller, @Valid @RequestBody ReferralForm sent) {
        return desk.made(ui, referrals.refer(caller, sent.department(), sent.request()), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/referrals")
    @ResponseBody
    @Operation(operationId = "listReferrals", summary = "Who was asked, and what they answered")
    List<ReferralLine> all(Caller.Staff caller) {
        return referrals.of(desk.find(caller)).ask().stream().map(this::line).toList();
    }

    private ReferralLine line(Referral referral) {
        var key = departments.byId(referral.departmentId()).map(Department::key).orElse(null);
        return new ReferralLine(referral, referral.state(), key);
    }

    private Form form(Ui ui, Caller.Staff caller) {
        var choices = departments.all().stream()
                .filter(Department::canBeReferredTo)
                .map(department -> new Option(department.key(), department.name(ui.language())))
                .toList();
        return Desk.form(caller, "referrals")
                .choice("department", choices)
                .required()
                .area("request")
                .rows(6)
                .limit(20000)
                .required();
    }
}
