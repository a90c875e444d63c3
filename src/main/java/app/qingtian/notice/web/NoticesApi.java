package app.qingtian.notice.web;

import app.qingtian.complaint.web.StoryWords;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import app.qingtian.notice.Notices;
import app.qingtian.notice.Notices.Shown;
import app.qingtian.notice.Occasion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices, for programs that act in one's name. */
@RestController
@RequestMapping(path = "/api/v1/notices", produces = "application/json")
@Tag(name = "notices")
class NoticesApi {

    private static final String LIST = "notices";

    private final Notices notices;
    private final StoryWords story;
    private final Cursors cursors;

    NoticesApi(Notices notices, StoryWords story, Cursors cursors) {
        this.notices = notices;
        this.story = story;
        this.cursors = cursors;
    }

    /** One notice; number, stage and words are null where the complaint is out of the reader's sight. */
    @Schema(name = "Notice")
    record Item(
            long id,
            Occasion occasion,
            Instant at,
            boolean unread,
            @Nullable String number,
            @Nullable String stage,
            @Nullable Integer seq,
            @Nullable String words) {}

    /** Up to which notice everything is read. */
    record Reading(@NotNull @Min(0) @Nullable Long upTo) {}

    /** How many were marked. */
    record Read(int marked) {}

    @GetMapping
    @Operation(operationId = "listNotices", summary = "One's own notices, the newest first")
    Slice<Item> list(Ui ui, Reader reader, @ParameterObject @Valid Paging paging) {
        var cursor = paging.cursor();
        long before = cursor == null || cursor.isBlank()
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.read(LIST, cursor).getFirst());
        var found = notices.of(reader, before, paging.rows() + 1).stream()
                .map(shown -> item(ui, shown))
                .toList();
        return Slice.cut(found, paging.rows(), last -> cursors.write(LIST, last.id()));
    }

    @PostMapping("/reading")
    @Operation(operationId = "readNotices", summary = "Mark all up to a notice as read")
    Read read(Reader reader, @Valid @RequestBody Reading reading) {
        var upTo = reading.upTo();
        return new Read(upTo == null ? 0 : notices.read(reader, upTo));
    }

    private Item item(Ui ui, Shown shown) {
        var notice = shown.notice();
        var passage = shown.passage();
        boolean unread = notice.readAt() == null;
        return passage == null
                ? new Item(notice.id(), notice.occasion(), notice.at(), unread, null, null, null, null)
                : new Item(
                        notice.id(),
                        notice.occasion(),
                        notice.at(),
                        unread,
                        passage.number(),
                        passage.stage().name(),
                        notice.place().seq(),
                        story.tell(ui, passage.line()));
    }
}
