package app.qingtian.intake.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.intake.web.TrackingForms.MessageForm;
import app.qingtian.intake.web.TrackingForms.SatisfactionForm;
import app.qingtian.intake.web.TrackingForms.SettlementForm;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Nudges;
import app.qingtian.survey.FollowUps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way back in, for programs; no log-in, the tracking token is the key. */
@RestController
@RequestMapping("/api/v1/public/complaints")
@Tag(name = "public")
class TrackingApi {

    private final Guesses guesses;
    private final Conversation conversation;
    private final Settlements settlements;
    private final FollowUps followUps;
    private final Nudges nudges;
    private final Answers answers;

    TrackingApi(
            Guesses guesses,
            Conversation conversation,
            Settlements settlements,
            FollowUps followUps,
            Nudges nudges,
            Answers answers) {
        this.guesses = guesses;
        this.conversation = conversation;
        this.settlements = settlements;
        this.followUps = followUps;
        this.nudges = nudges;
        this.answers = answers;
    }

    @GetMapping("/{trackingToken}")
    @Operation(
            operationId = "trackComplaint",
            summary = "Stage, promises, who is responsible, and the messages to the customer")
    PublicSight track(HttpServletRequest request, @PathVariable String trackingToken) {
        return PublicSight.of(guesses.open(request, trackingToken));
    }

    @PostMapping("/{trackingToken}/messages")
    @ApiResponse(
            responseCode = "201",
            description = "Written: the complaint as its customer sees it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicSight.class)))
    @Operation(operationId = "addPublicMessage", summary = "Add words to the complaint")
    ResponseEntity<Object> write(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String trackingToken,
            @Valid @RequestBody MessageForm sent) {
        var draft = new Draft(Direction.FROM_CUSTOMER, Channel.API, sent.text(), List.of());
        return created(ui, request, trackingToken, conversation.add(new Caller.Tracker(trackingToken), draft));
    }

    @PostMapping("/{trackingToken}/settlement")
    @AnswersSight
    @Operation(
            operationId = "settlePublicly",
            summary = "Accept or refuse the answer; a refusal in time opens a settled complaint again")
    ResponseEntity<Object> settle(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String trackingToken,
            @Valid @RequestBody SettlementForm sent) {
        var outcome = settlements.said(
                new Caller.Tracker(trackingToken), Settlement.ofCustomer(sent.accepted(), sent.reason()));
        return answer(ui, request, trackingToken, outcome);
    }

    @PostMapping("/{trackingToken}/satisfaction")
    @AnswersSight
    @Operation(operationId = "rateComplaint", summary = "Rate resolved, speed and attitude from 1 to 5")
    ResponseEntity<Object> rate(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String trackingToken,
            @Valid @RequestBody SatisfactionForm sent) {
        return answer(ui, request, trackingToken, followUps.rate(new Caller.Tracker(trackingToken), sent.rating()));
    }

    @PostMapping("/{trackingToken}/nudge")
    @AnswersSight
    @Operation(operationId = "nudgePublicly", summary = "Ask how it is going; at most every four hours")
    ResponseEntity<Object> nudge(Ui ui, HttpServletRequest request, @PathVariable String trackingToken) {
        return answer(ui, request, trackingToken, nudges.nudge(new Caller.Tracker(trackingToken)));
    }

    private ResponseEntity<Object> answer(Ui ui, HttpServletRequest request, String token, Outcome<Complaint> outcome) {
        return answers.api(
                ui, known(request, outcome).map(_ -> Reply.of(PublicSight.of(guesses.open(request, token)))));
    }

    private ResponseEntity<Object> created(
            Ui ui, HttpServletRequest request, String token, Outcome<Complaint> outcome) {
        return answers.api(
                ui,
                known(request, outcome)
                        .map(_ -> Reply.created(
                                "/api/v1/public/complaints/" + token, PublicSight.of(guesses.open(request, token)))));
    }

    /** A token that opens nothing counts as a guess. */
    private Outcome<Complaint> known(HttpServletRequest request, Outcome<Complaint> outcome) {
        if (outcome instanceof Outcome.Refused<Complaint>(var refusal) && refusal.status() == 404) {
            throw guesses.wrong(request);
        }
        return outcome;
    }
}
