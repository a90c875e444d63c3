package app.qingtian.load.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Pace;
import app.qingtian.load.Paces;
import app.qingtian.load.Sight;
import app.qingtian.load.Sights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was broken lately, and how departments answered. */
@RestController
@RequestMapping("/api/v1/load")
@Tag(name = "load")
class PastApi {

    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    private final Paces paces;
    private final LoadLists lists;
    private final Sights sights;
    private final Departments departments;

    PastApi(Paces paces, LoadLists lists, Sights sights, Departments departments) {
        this.paces = paces;
        this.lists = lists;
        this.sights = sights;
        this.departments = departments;
    }

    /** Times are working minutes; {@code newestOnly} where more were asked than the newest five hundred that are looked at. */
    @Schema(name = "LoadOfDepartment")
    record DepartmentLine(
            @Nullable String department,
            int asked,
            boolean newestOnly,
            Pace.Figures taking,
            Pace.Figures answering,
            int returned,
            int nudges) {}

    @GetMapping("/broken")
    @Operation(
            operationId = "listBroken",
            summary = "What was broken in the last 30 days, and who held it most; 100 at a time")
    Slice<LoadLists.BrokenLine> broken(
            Ui ui,
            Reader reader,
            @ParameterObject @Valid LoadQuery asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return lists.broken(asked.sight(reader, sights, departments), cursor);
    }

    @GetMapping("/departments")
    @Operation(
            operationId = "listPaces",
            summary = "How departments answered in the last 30 or 90 days, in working time")
    List<DepartmentLine> departments(
            Ui ui,
            Reader reader,
            @ParameterObject @Valid LoadQuery asked,
            @RequestParam(name = "days", defaultValue = "30") int days) {
        var sight = asked.sight(reader, sights, departments);
        return sight.view() == Sight.View.MINE
                ? List.of()
                : paces.of(sight, days > MONTH ? QUARTER : MONTH).stream()
                        .map(this::line)
                        .toList();
    }

    private DepartmentLine line(Pace it) {
        return new DepartmentLine(
                departments.byId(it.departmentId()).map(Department::key).orElse(null),
                it.asked(),
                it.more(),
                it.taking(),
                it.answering(),
                it.returned(),
                it.nudges());
    }
}
