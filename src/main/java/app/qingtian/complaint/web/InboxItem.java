package app.qingtian.complaint.web;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a list of complaints, as the API tells it. */
record InboxItem(
        String number,
        Kind kind,
        Stage stage,
        String headline,
        @Nullable String category,
        @Nullable Feeling feeling,
        Channel channel,
        int round,
        @Nullable String customer,
        @Nullable Boolean knownFace,
        String owner,
        @Nullable String department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String dueKind,
        int version,
        boolean confidential,
        boolean starred) {

    static InboxItem of(Inbox.Row row, Departments departments) {
        return new InboxItem(
                row.number(),
                row.kind(),
                row.stage(),
                row.headline(),
                row.category(),
                row.feeling(),
                row.channel(),
                row.round(),
                row.customer(),
                row.knownFace(),
                row.owner(),
                departments.byId(row.departmentId()).map(Department::key).orElse(null),
                row.receivedAt(),
                row.dueAt(),
                row.dueKind(),
                row.version(),
                row.confidential(),
                row.starred());
    }
}
