package app.qingtian.complaint.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The inbox as an address asks for it. {@code department} is a key; {@code from} and {@code to} are days, both included. */
@Address
public record InboxQuery(
        @Schema(
                allowableValues = {"inbox", "mine", "department", "unaccepted", "due_soon", "overdue", "watched", "all"
                })
        Inbox.@Nullable View view,

        @Limit(200) @Nullable String q,
        @Nullable Kind kind,
        @Nullable Stage stage,
        @Limit(40) @Nullable String category,
        @Limit(60) @Nullable String department,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    /** Nothing but a view, for an address whose filters make no sense: a link never breaks. */
    public static InboxQuery of(Inbox.View view) {
        return new InboxQuery(view, null, null, null, null, null, null, null);
    }

    /** The same, in this view if none was asked for. */
    public InboxQuery in(Inbox.View usual) {
        return view != null ? this : new InboxQuery(usual, q, kind, stage, category, department, from, to);
    }

    public boolean filtered() {
        return !equals(new InboxQuery(view, null, null, null, null, null, null, null));
    }

    /** The filter, in days of this zone; a department that nobody knows is 422. */
    public Inbox.Filter filter(ZoneId zone, Departments departments) {
        return new Inbox.Filter(
                kind, stage, category, departmentId(departments), start(from, zone), start(after(to), zone), q);
    }

    private @Nullable Long departmentId(Departments departments) {
        var key = department;
        return key == null
                ? null
                : departments
                        .byKey(key)
                        .map(Department::id)
                        .orElseThrow(() -> new Unfit(422, "department_unknown", key));
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day) {
        return day == null || !day.isBefore(LAST) ? day : day.plusDays(1);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        if (day == null) {
            return null;
        }
        var sane = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        return sane.atStartOfDay(zone).toInstant();
    }
}
