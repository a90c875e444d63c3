package app.qingtian.complaint.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Inbox.View;
import app.qingtian.complaint.InboxViews;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One stretch of the inbox, for the page and for the API. A cursor is good for its own view and filters only. */
@Component
public class InboxList {

    private final InboxViews views;
    private final Departments departments;
    private final Cursors cursors;

    InboxList(InboxViews views, Departments departments, Cursors cursors) {
        this.views = views;
        this.departments = departments;
        this.cursors = cursors;
    }

    public Query<Slice<Inbox.Row>> of(Ui ui, Reader reader, InboxQuery asked, Paging paging) {
        var view = Objects.requireNonNullElse(asked.view(), View.ALL);
        var name = "complaints " + view + asked;
        var inbox = new Inbox(view, asked.filter(ui.zone(), departments), place(name, paging.cursor()), paging.rows());
        return views.rows(reader, inbox).map(rows -> Slice.cut(rows, paging.rows(), row -> cursor(name, view, row)));
    }

    private Inbox.@Nullable Cursor place(String name, @Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        var values = cursors.read(name, cursor);
        return new Inbox.Cursor(Instant.parse(values.get(0)), Long.parseLong(values.get(1)));
    }

    private String cursor(String name, View view, Inbox.Row row) {
        var due = Objects.requireNonNullElse(row.dueAt(), Inbox.Cursor.NEVER);
        return cursors.write(name, view == View.ALL ? row.receivedAt() : due, row.id());
    }
}
