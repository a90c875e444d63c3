package app.qingtian.complaint.web;

import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent.StatementTaken;
import app.qingtian.complaint.Diagnoses;
import app.qingtian.complaint.Statement;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
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

/** What one party says, in their words (DEF-05). */
@Controller
@Tag(name = "complaints")
class StatementController {

    private static final Born<StatementTaken> BORN =
            new Born<>("statements", StatementTaken.class, StatementTaken::statementId);

    private final Diagnoses diagnoses;
    private final Choices choices;
    private final Desk desk;

    StatementController(Diagnoses diagnoses, Choices choices, Desk desk) {
        this.diagnoses = diagnoses;
        this.choices = choices;
        this.desk = desk;
    }

    record StatementForm(
            @NotBlank @Code("party") String party,
            @Limit(200) @Nullable String who,
            @NotBlank @Limit(20000) String words) {

        Statement statement() {
            return new Statement(party, who, words);
        }
    }

    @GetMapping("/work/complaints/{number}/statements")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.offer(ui, caller, complaint -> Desk.when(complaint.stage().open(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/statements")
    ResponseEntity<JteModel> hear(Ui ui, Caller.Staff caller, @Valid StatementForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> diagnoses.hear(caller, sent.statement()));
    }

    @PostMapping("/api/v1/complaints/{number}/statements")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "takeStatement", summary = "Write down what one party says")
    ResponseEntity<Object> hear(Ui ui, Caller.Staff caller, @Valid @RequestBody StatementForm sent) {
        return desk.made(ui, diagnoses.hear(caller, sent.statement()), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/statements")
    @ResponseBody
    @Operation(operationId = "listStatements", summary = "What the parties said, the oldest first")
    List<Statement> all(Caller.Staff caller) {
        return diagnoses.statements(desk.find(caller));
    }

    private Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "statements")
                .radios("party", choices.of(ui, "party"))
                .required()
                .text("who")
                .limit(200)
                .area("words")
                .rows(8)
                .limit(20000)
                .required();
    }
}
