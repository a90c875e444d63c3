package app.qingtian.intake.web;

import app.qingtian.afterword.Asked;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.intake.web.TrackingForms.Sent;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The customer answers whether something is still wrong, after they wrote once more. */
@Controller
@Tag(name = "public")
class AskedController {

    private final TrackingSheets sheets;
    private final Asked asked;
    private final Answers answers;

    AskedController(TrackingSheets sheets, Asked asked, Answers answers) {
        this.sheets = sheets;
        this.asked = asked;
        this.answers = answers;
    }

    record AskedForm(@NotNull Boolean trouble) {}

    @PostMapping("/t/{token}/afterword")
    ResponseEntity<JteModel> answer(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String token,
            @Valid AskedForm sent,
            BindingResult errors) {
        if (errors.hasErrors()) {
            return page(ui, new Visitor(request, token), new Sent("tracking-afterword", errors, null), 422);
        }
        return switch (known(request, asked.answer(new Caller.Tracker(token), sent.trouble()))) {
            case Outcome.Done<Complaint> _ -> answers.onTo(ui, TrackingPage.path(token));
            case Outcome.Refused<Complaint>(var refusal) ->
                page(ui, new Visitor(request, token), new Sent("tracking-afterword", null, refusal), refusal.status());
        };
    }

    @PostMapping("/api/v1/public/complaints/{trackingToken}/afterword")
    @ResponseBody
    @AnswersSight
    @Operation(
            operationId = "answerAfterword",
            summary =
                    "Say whether something is still wrong after words that followed the settlement; yes opens it again")
    ResponseEntity<Object> answer(
            Ui ui, HttpServletRequest request, @PathVariable String trackingToken, @Valid @RequestBody AskedForm sent) {
        var outcome = known(request, asked.answer(new Caller.Tracker(trackingToken), sent.trouble()));
        return answers.api(ui, outcome.map(_ -> Reply.of(PublicSight.of(sheets.open(request, trackingToken)))));
    }

    private ResponseEntity<JteModel> page(Ui ui, Visitor visitor, Sent sent, int status) {
        var sight = sheets.open(visitor.request(), visitor.token());
        return sheets.page(ui, sight, new TrackingSheets.Sheet(sent, false, status));
    }

    /** A token that opens nothing counts as a guess. */
    private Outcome<Complaint> known(HttpServletRequest request, Outcome<Complaint> outcome) {
        if (outcome instanceof Outcome.Refused<Complaint>(var refusal) && refusal.status() == 404) {
            throw sheets.wrong(request);
        }
        return outcome;
    }

    /** Who answers, by which link. */
    private record Visitor(HttpServletRequest request, String token) {}
}
