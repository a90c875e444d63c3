package app.qingtian.intake.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.conversation.web.Uploads;
import app.qingtian.intake.web.TrackingForms.MessageForm;
import app.qingtian.intake.web.TrackingForms.SatisfactionForm;
import app.qingtian.intake.web.TrackingForms.Sent;
import app.qingtian.intake.web.TrackingForms.SettlementForm;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Nudges;
import app.qingtian.survey.FollowUps;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The customer's own page of their complaint: follow it, add to it, accept or refuse the answer, rate it. */
@Controller
class TrackingPage {

    private final TrackingSheets sheets;
    private final Conversation conversation;
    private final Settlements settlements;
    private final FollowUps followUps;
    private final Nudges nudges;
    private final Answers answers;

    TrackingPage(
            TrackingSheets sheets,
            Conversation conversation,
            Settlements settlements,
            FollowUps followUps,
            Nudges nudges,
            Answers answers) {
        this.sheets = sheets;
        this.conversation = conversation;
        this.settlements = settlements;
        this.followUps = followUps;
        this.nudges = nudges;
        this.answers = answers;
    }

    static String path(String token) {
        return "/t/" + token;
    }

    @GetMapping("/t/{token}")
    ResponseEntity<JteModel> track(Ui ui, HttpServletRequest request, @PathVariable String token) {
        return page(new Knock(ui, request, token), Sent.NOTHING, request.getParameter("welcome") != null, 200);
    }

    @PostMapping("/t/{token}/messages")
    ResponseEntity<JteModel> write(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String token,
            @Valid MessageForm sent,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var knock = new Knock(ui, request, token);
        var draft = new Draft(Direction.FROM_CUSTOMER, Channel.WEB, sent.text(), Uploads.of(files));
        return answer(knock, new Sent("tracking-message", errors, null), () -> conversation.add(knock.caller(), draft));
    }

    @PostMapping("/t/{token}/settlement")
    ResponseEntity<JteModel> settle(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String token,
            @Valid SettlementForm sent,
            BindingResult errors) {
        var knock = new Knock(ui, request, token);
        return answer(
                knock,
                new Sent("tracking-settlement", errors, null),
                () -> settlements.said(knock.caller(), Settlement.ofCustomer(sent.accepted(), sent.reason())));
    }

    @PostMapping("/t/{token}/satisfaction")
    ResponseEntity<JteModel> rate(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String token,
            @Valid SatisfactionForm sent,
            BindingResult errors) {
        var knock = new Knock(ui, request, token);
        return answer(
                knock,
                new Sent("tracking-satisfaction", errors, null),
                () -> followUps.rate(knock.caller(), sent.rating()));
    }

    @PostMapping("/t/{token}/nudge")
    ResponseEntity<JteModel> nudge(Ui ui, HttpServletRequest request, @PathVariable String token) {
        var knock = new Knock(ui, request, token);
        return answer(knock, new Sent("tracking-nudge", null, null), () -> nudges.nudge(knock.caller()));
    }

    /** Who looks at which complaint. */
    private record Knock(Ui ui, HttpServletRequest request, String token) {

        Caller.Tracker caller() {
            return new Caller.Tracker(token);
        }
    }

    private ResponseEntity<JteModel> answer(Knock knock, Sent sent, Supplier<Outcome<Complaint>> verb) {
        if (sent.errors() != null && sent.errors().hasErrors()) {
            return page(knock, sent, false, 422);
        }
        return switch (verb.get()) {
            case Outcome.Done<Complaint> _ -> answers.onTo(knock.ui(), path(knock.token()));
            case Outcome.Refused<Complaint>(var refusal)
            when refusal.status() == 404 -> throw sheets.wrong(knock.request());
            case Outcome.Refused<Complaint>(var refusal) ->
                page(knock, new Sent(sent.noun(), null, refusal), false, refusal.status());
        };
    }

    private ResponseEntity<JteModel> page(Knock knock, Sent sent, boolean welcome, int status) {
        var sight = sheets.open(knock.request(), knock.token());
        return sheets.page(knock.ui(), sight, new TrackingSheets.Sheet(sent, welcome, status));
    }
}
