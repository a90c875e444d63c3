package app.qingtian.intake.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.notice.Letters;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The customer says whether they want letters about their complaint. */
@Controller
@Tag(name = "public")
class TrackingLetters {

    private final Letters letters;
    private final Guesses guesses;
    private final Answers answers;

    TrackingLetters(Letters letters, Guesses guesses, Answers answers) {
        this.letters = letters;
        this.guesses = guesses;
        this.answers = answers;
    }

    /** Wanted or not. */
    record Wish(@NotNull Boolean wanted) {}

    @PostMapping("/t/{token}/letters")
    ResponseEntity<JteModel> choose(
            Ui ui, HttpServletRequest request, @PathVariable String token, @RequestParam("wanted") boolean wanted) {
        known(request, token, wanted);
        return answers.onTo(ui, TrackingPage.path(token));
    }

    @PostMapping("/api/v1/public/complaints/{trackingToken}/letters")
    @ResponseBody
    @Operation(operationId = "chooseLetters", summary = "Stop or resume the letters about a complaint")
    ResponseEntity<Object> choose(
            Ui ui, HttpServletRequest request, @PathVariable String trackingToken, @Valid @RequestBody Wish sent) {
        known(request, trackingToken, sent.wanted());
        return answers.api(ui, Outcome.done(Reply.of(sent)));
    }

    /** A token that opens nothing counts as a guess. */
    private void known(HttpServletRequest request, String token, boolean wanted) {
        if (letters.choose(new Caller.Tracker(token), wanted) instanceof Outcome.Refused<Complaint>) {
            throw guesses.wrong(request);
        }
    }
}
