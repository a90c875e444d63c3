package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.web.Ui;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The story of one complaint, told. */
@RestController
@Tag(name = "complaints")
class TimelineController {

    private final Timeline timeline;
    private final StoryWords words;
    private final Desk desk;

    TimelineController(Timeline timeline, StoryWords words, Desk desk) {
        this.timeline = timeline;
        this.words = words;
        this.desk = desk;
    }

    /** Lines in the order in which they happened; {@code before} asks for the stretch that came earlier, null at the beginning. */
    record Story(List<Told> items, @Nullable Integer before) {}

    /** One line: {@code words} tells it in the reader's language, {@code data} is the event itself. */
    record Told(
            int seq,
            int round,
            Instant at,
            String actor,
            @Nullable String person,
            String event,
            ComplaintEvent data,
            String words) {}

    @GetMapping("/api/v1/complaints/{number}/timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "What happened, in order: the newest lines, or those before a line")
    Story read(
            Ui ui,
            Caller.Staff caller,
            @RequestParam(name = "before", defaultValue = "2147483647") @Min(1) int before,
            @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(500) int limit) {
        var lines = timeline.of(desk.find(caller), caller.reader().personId(), before, limit).ask().stream()
                .map(line -> told(ui, line))
                .toList();
        boolean more = !lines.isEmpty() && lines.getFirst().seq() > 1;
        return new Story(lines, more ? lines.getFirst().seq() : null);
    }

    private Told told(Ui ui, Timeline.Line line) {
        return new Told(
                line.seq(),
                line.round(),
                line.at(),
                line.actor(),
                line.person(),
                line.event().getClass().getSimpleName(),
                line.event(),
                words.tell(ui, line));
    }
}
