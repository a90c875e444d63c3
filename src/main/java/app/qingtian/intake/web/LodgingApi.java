package app.qingtian.intake.web;

import app.qingtian.intake.Intake;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public door, for programs; no log-in. */
@RestController
@RequestMapping("/api/v1/public/complaints")
@Tag(name = "public")
class LodgingApi {

    private final Intake intake;
    private final Receipts receipts;
    private final Answers answers;
    private final LodgingPace pace;

    LodgingApi(Intake intake, Receipts receipts, Answers answers, LodgingPace pace) {
        this.intake = intake;
        this.receipts = receipts;
        this.answers = answers;
        this.pace = pace;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "Lodged: the number, the way back in, and what is promised",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    @Operation(operationId = "lodgeComplaint", summary = "Lodge a complaint; only the narrative is needed")
    ResponseEntity<Object> lodge(Ui ui, HttpServletRequest request, @Valid @RequestBody LodgingForm sent) {
        pace.blocked(request).ifPresent(wait -> {
            throw Unfit.tooMany(wait.plusMillis(999));
        });
        return answers.api(ui, intake.lodge(sent.story(ui.language())).map(complaint -> {
            var token = complaint.trackingToken();
            return Reply.created("/api/v1/public/complaints/" + token, receipts.of(complaint));
        }));
    }
}
