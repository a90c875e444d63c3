package app.qingtian.complaint.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.InboxViews;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The complaints a reader may see, in slices. */
@RestController
@Tag(name = "complaints", description = "One complaint, from the first word to the last")
class InboxController {

    private final InboxViews views;
    private final Departments departments;
    private final Cursors cursors;

    InboxController(InboxViews views, Departments departments, Cursors cursors) {
        this.views = views;
        this.departments = departments;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/complaints")
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints of a view: open ones by the next promise, all of them the newest first")
    Slice<InboxItem> list(
            Ui ui, Reader reader, @ParameterObject @Valid InboxQuery asked, @ParameterObject @Valid Paging paging) {
        var view = Objects.requireNonNullElse(asked.view(), Inbox.View.ALL);
        var name = "complaints " + view + asked;
        var inbox = new Inbox(view, asked.filter(ui.zone(), departments), place(name, paging.cursor()), paging.rows());
        var slice = Slice.cut(views.rows(reader, inbox), paging.rows(), row -> cursor(name, view, row));
        return new Slice<>(
                slice.items().stream()
                        .map(row -> InboxItem.of(row, departments))
                        .toList(),
                slice.next());
    }

    private Inbox.@Nullable Cursor place(String name, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var values = cursors.read(name, cursor);
        return new Inbox.Cursor(Instant.parse(values.get(0)), Long.parseLong(values.get(1)));
    }

    private String cursor(String name, Inbox.View view, Inbox.Row row) {
        var due = Objects.requireNonNullElse(row.dueAt(), Inbox.Cursor.NEVER);
        return cursors.write(name, view == Inbox.View.ALL ? row.receivedAt() : due, row.id());
    }
}
