package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Diagnoses;
import app.qingtian.complaint.Diagnosis;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What it was, whether it was justified, and whose fault, once somebody has assessed it. */
@Controller
@Tag(name = "complaints")
class DiagnosisController {

    private final Diagnoses diagnoses;
    private final Choices choices;
    private final Desk desk;

    DiagnosisController(Diagnoses diagnoses, Choices choices, Desk desk) {
        this.diagnoses = diagnoses;
        this.choices = choices;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/{number}/diagnosis")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> present(complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/diagnosis")
    ResponseEntity<JteModel> diagnose(Ui ui, Caller.Staff caller, @Valid DiagnosisForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> diagnoses.diagnose(caller, sent.diagnosis()));
    }

    @PostMapping("/api/v1/complaints/{number}/diagnosis")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "diagnoseComplaint", summary = "Judge what it was; codes are those of the catalogues")
    ResponseEntity<Object> diagnose(Ui ui, Caller.Staff caller, @Valid @RequestBody DiagnosisForm sent) {
        return desk.api(ui, diagnoses.diagnose(caller, sent.diagnosis()));
    }

    @GetMapping("/api/v1/complaints/{number}/diagnosis")
    @ResponseBody
    @Operation(
            operationId = "getDiagnosis",
            summary = "The diagnosis that counts in this round; 404 before there is one")
    Diagnosis latest(Caller.Staff caller) {
        return diagnoses.latest(desk.find(caller)).orElseThrow(Unfit::notFound);
    }

    /** What was judged before stands in the fields; only what changed needs to be typed. */
    private Form present(Complaint complaint, Form form) {
        diagnoses
                .latest(complaint)
                .ifPresentOrElse(before -> fill(form, before), () -> form.value("category", complaint.category()));
        return Desk.when(complaint.stage().mayBecome(Stage.DIAGNOSED), complaint, form);
    }

    private static void fill(Form form, Diagnosis before) {
        var detail = before.detail();
        form.value("category", before.category())
                .value("cause", before.cause())
                .value("serviceCause", detail.serviceCause())
                .value("locus", detail.locus())
                .value("why", detail.why())
                .value("managementCause", detail.managementCause())
                .value("deliveryPoint", detail.deliveryPoint())
                .value("reasonsSufficient", before.reasonsSufficient())
                .value("demandReasonable", before.demandReasonable())
                .value("origin", before.origin())
                .value("unfounded", before.unfounded())
                .value("fault", before.fault())
                .value("reasoning", before.reasoning())
                .value("oneSidedReason", before.oneSidedReason());
    }

    private Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "diagnosis")
                .choice("category", choices.of(ui, "category"))
                .required()
                .radios("cause", choices.of(ui, "cause"))
                .required()
                .choice("serviceCause", choices.of(ui, "service_cause"))
                .choice("locus", choices.of(ui, "locus"))
                .choice("why", choices.of(ui, "why"))
                .choice("managementCause", choices.of(ui, "management_cause"))
                .choice("deliveryPoint", choices.of(ui, "delivery_point"))
                .radios("reasonsSufficient", Choices.yesOrNo(ui))
                .required()
                .radios("demandReasonable", Choices.yesOrNo(ui))
                .required()
                .radios("origin", choices.of(ui, "origin"))
                .required()
                .choice("unfounded", choices.of(ui, "unfounded"))
                .choice("fault", choices.of(ui, "fault"))
                .value("fault", DiagnosisForm.UNKNOWN)
                .area("reasoning")
                .limit(20000)
                .required()
                .area("oneSidedReason")
                .limit(4000);
    }
}
