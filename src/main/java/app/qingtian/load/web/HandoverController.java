package app.qingtian.load.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Reassignments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Giving many complaints to a colleague at once. */
@RestController
@Tag(name = "load")
class HandoverController {

    private final Reassignments reassignments;
    private final Answers answers;

    HandoverController(Reassignments reassignments, Answers answers) {
        this.reassignments = reassignments;
        this.answers = answers;
    }

    /** Item by item, in the order in which they were sent. */
    @Schema(name = "Handovers")
    record Results(List<HandedLine> items) {}

    @PostMapping("/api/v1/load/handovers")
    @Operation(
            operationId = "handOverComplaints",
            summary = "Hand up to 100 complaints to a colleague with one briefing; answers item by item")
    ResponseEntity<Object> handOver(Ui ui, Reader reader, @Valid @RequestBody HandoverForm sent) {
        return answers.api(
                ui,
                reassignments
                        .handOver(reader, sent.wish())
                        .map(items -> Reply.of(new Results(
                                items.stream().map(it -> HandedLine.of(ui, it)).toList()))));
    }
}
