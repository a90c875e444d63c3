package app.qingtian.promise.web;

import app.qingtian.calendar.Unit;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.promise.Spent;
import app.qingtian.promise.TimeSheets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose time it was, after the fact. */
@RestController
@Tag(name = "complaints")
class TimeSheetController {

    private final TimeSheets times;
    private final Departments departments;
    private final Desk desk;

    TimeSheetController(TimeSheets times, Departments departments, Desk desk) {
        this.times = times;
        this.departments = departments;
        this.desk = desk;
    }

    /** Minutes are working minutes, whole ones. Departments that were asked at the same time each have all of it. */
    record TimeSheet(Instant from, Instant until, long minutes, List<SpentLine> spent) {}

    /** OURS and ASKED name a department by its key, RESTED a code of the catalogue {@code pause}. */
    @Schema(name = "SpentLine")
    record SpentLine(
            Spent.Whose whose,
            @Nullable String department,
            @Nullable String reason,
            long minutes) {}

    @GetMapping("/api/v1/complaints/{number}/clocks/spent")
    @Operation(
            operationId = "readTimeSpent",
            summary = "Whose time it was: ours, of each department that was asked, or resting; in working minutes")
    TimeSheet spent(Caller.Staff caller) {
        long id = desk.find(caller).id();
        var spent = times.of(List.of(id)).get(id);
        if (spent == null) {
            throw Unfit.notFound();
        }
        return new TimeSheet(
                spent.from(),
                spent.until(),
                minutes(spent.micros()),
                spent.shares().stream().map(this::line).toList());
    }

    private SpentLine line(Spent.Share share) {
        var holder = share.holder();
        var department = holder.departmentId();
        return new SpentLine(
                holder.whose(),
                department == null
                        ? null
                        : departments.byId(department).map(Department::key).orElse(null),
                holder.reason(),
                minutes(share.micros()));
    }

    private static long minutes(long micros) {
        return micros / Unit.WORKING_MINUTES.one();
    }
}
