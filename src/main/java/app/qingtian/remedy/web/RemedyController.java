package app.qingtian.remedy.web;

import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent.RemedyProposed;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Choices;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Amount;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Payable;
import app.qingtian.kernel.web.Ui;
import app.qingtian.remedy.Offer;
import app.qingtian.remedy.Remedies;
import app.qingtian.remedy.Remedy;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A remedy is put on the table. */
@Controller
@Tag(name = "complaints")
class RemedyController {

    private static final Born<RemedyProposed> BORN =
            new Born<>("remedies", RemedyProposed.class, RemedyProposed::remedyId);

    private final Remedies remedies;
    private final Choices choices;
    private final Desk desk;

    RemedyController(Remedies remedies, Choices choices, Desk desk) {
        this.remedies = remedies;
        this.choices = choices;
        this.desk = desk;
    }

    /** The page sends the money as one field of two parts, the API as two fields. */
    record RemedyPage(
            @NotBlank @Code("remedy") String kind,
            @NotBlank @Limit(4000) String description,
            @Valid @Nullable Amount money) {

        Offer offer() {
            return new Offer(kind, description, money == null ? null : money.money());
        }
    }

    @Payable
    record RemedyForm(
            @NotBlank @Code("remedy") String kind,
            @NotBlank @Limit(4000) String description,
            @Nullable BigDecimal amount,
            @Nullable Currency currency)
            implements Payable.Sum {

        Offer offer() {
            return new Offer(kind, description, new Amount(amount, currency).money());
        }
    }

    @GetMapping("/work/complaints/{number}/remedies")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(mayBeOffered(complaint), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/remedies")
    ResponseEntity<JteModel> propose(Ui ui, Caller.Staff caller, @Valid RemedyPage sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> remedies.propose(caller, sent.offer()));
    }

    @PostMapping("/api/v1/complaints/{number}/remedies")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "proposeRemedy", summary = "Put a remedy on the table; it is told with the decision")
    ResponseEntity<Object> propose(Ui ui, Caller.Staff caller, @Valid @RequestBody RemedyForm sent) {
        return desk.made(ui, remedies.propose(caller, sent.offer()), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/remedies")
    @ResponseBody
    @Operation(operationId = "listRemedies", summary = "All remedies, told or still on the table")
    List<Remedy> all(Caller.Staff caller) {
        return remedies.of(desk.find(caller)).ask().remedies();
    }

    private static boolean mayBeOffered(Complaint complaint) {
        return complaint.stage().open() && !complaint.stage().answered() && complaint.stage() != Stage.LODGED;
    }

    private Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "remedies")
                .choice("kind", choices.of(ui, "remedy"))
                .required()
                .area("description")
                .limit(4000)
                .required()
                .money("money");
    }
}
