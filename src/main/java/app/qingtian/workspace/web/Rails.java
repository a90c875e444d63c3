package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.InboxCounts;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.web.Ui;
import app.qingtian.notice.Notices;
import app.qingtian.shelf.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the left edge of the workplace: to be asked for together with what else a page shows, and last. */
@Component
class Rails {

    private final InboxCounts counts;
    private final Notices notices;
    private final Departments departments;
    private final SavedViews views;

    Rails(InboxCounts counts, Notices notices, Departments departments, SavedViews views) {
        this.counts = counts;
        this.notices = notices;
        this.departments = departments;
        this.views = views;
    }

    /** Which view is open, and which saved one, if it is one of these. */
    record Open(Inbox.@Nullable View view, @Nullable String saved) {

        static final Open NONE = new Open(null, null);
    }

    Query<Rail> of(Ui ui, Reader reader, Open open) {
        var saved = views.of(reader);
        var chosen = saved.stream()
                .filter(it -> String.valueOf(it.id()).equals(open.saved()))
                .findFirst()
                .orElse(null);
        var place = departments
                .byId(reader.departmentId())
                .map(it -> it.name(ui.language()))
                .orElse("");
        return notices.unread(reader)
                .and(
                        counts.of(reader),
                        (unread, counted) ->
                                new Rail(reader, place, counted, unread, open.view(), new Rail.Shelf(saved, chosen)));
    }
}
