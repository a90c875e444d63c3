package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Closures;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Diagnoses;
import app.qingtian.complaint.Diagnosis;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Records;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The end of the work, with its evidence: what was done, why it happened, what prevents it, why points stay blank. */
@Controller
@Tag(name = "complaints")
class ClosureController {

    private final Closures closures;
    private final Records records;
    private final Diagnoses diagnoses;
    private final Desk desk;

    ClosureController(Closures closures, Records records, Diagnoses diagnoses, Desk desk) {
        this.closures = closures;
        this.records = records;
        this.diagnoses = diagnoses;
        this.desk = desk;
    }

    @GetMapping("/work/complaints/{number}/closure")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui,
                caller,
                complaint -> Desk.when(complaint.stage().mayBecome(Stage.CLOSED), complaint, form(caller, complaint)));
    }

    @PostMapping("/work/complaints/{number}/closure")
    ResponseEntity<JteModel> close(Ui ui, Caller.Staff caller, @Valid ClosureForm sent, BindingResult errors) {
        return desk.page(ui, form(caller, desk.find(caller)), errors, () -> closures.close(caller, sent.closure()));
    }

    @PostMapping("/api/v1/complaints/{number}/closure")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "closeComplaint", summary = "Close what is settled, with its evidence")
    ResponseEntity<Object> close(Ui ui, Caller.Staff caller, @Valid @RequestBody ClosureForm sent) {
        return desk.api(ui, closures.close(caller, sent.closure()));
    }

    private Form form(Caller.Staff caller, Complaint complaint) {
        var form = Desk.form(caller, "closure").area("summary").limit(4000).required();
        if (complaint.kind() != Kind.COMPLAINT && complaint.kind() != Kind.GRIEVANCE) {
            return form;
        }
        boolean justified =
                diagnoses.latest(complaint).map(Diagnosis::justified).orElse(false);
        if (justified) {
            form.note("justified");
        }
        cause(form, justified);
        blanks(form, records.whole(complaint).blanks());
        return form;
    }

    private static void cause(Form form, boolean justified) {
        for (var field : List.of("rootCause", "prevention")) {
            form.area(field).limit(4000);
            if (justified) {
                form.required();
            }
        }
    }

    private static void blanks(Form form, List<String> points) {
        if (!points.isEmpty()) {
            form.note("incomplete");
        }
        points.forEach(point -> form.text("blanks." + point).limit(2000).required());
    }
}
