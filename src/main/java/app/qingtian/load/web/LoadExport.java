package app.qingtian.load.web;

import app.qingtian.export.Format;
import app.qingtian.export.Listing;
import app.qingtian.export.web.AnswersSpreadsheet;
import app.qingtian.export.web.Takeaway;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Broken;
import app.qingtian.load.Carried;
import app.qingtian.load.Days;
import app.qingtian.load.Loads;
import app.qingtian.load.Sight;
import app.qingtian.load.Sights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who carries what, and what was broken, as a spreadsheet. */
@Controller
@Tag(name = "load")
class LoadExport {

    private static final int STRETCH = 100;
    private static final List<String> BROKEN = List.of("number", "promise", "person", "due", "broken", "kept", "cause");
    private static final List<String> CARRIED =
            List.of("login", "name", "open", "capacity", "overdue", "today", "coming");

    private final Loads loads;
    private final LoadLists lists;
    private final Sights sights;
    private final Departments departments;
    private final Takeaway takeaway;

    LoadExport(Loads loads, LoadLists lists, Sights sights, Departments departments, Takeaway takeaway) {
        this.loads = loads;
        this.lists = lists;
        this.sights = sights;
        this.departments = departments;
        this.takeaway = takeaway;
    }

    /** Which of the two lists. */
    enum Part {
        people,
        broken
    }

    @GetMapping({"/work/load/export", "/api/v1/load/export"})
    @Operation(operationId = "exportLoad", summary = "Who carries what, or what was broken, as a spreadsheet")
    @AnswersSpreadsheet
    void export(
            Ui ui,
            Reader reader,
            @ParameterObject @Valid LoadQuery asked,
            @RequestParam(name = "part", defaultValue = "people") Part part,
            @RequestParam(name = "format", defaultValue = "xlsx") Format format,
            HttpServletResponse response)
            throws IOException {
        var sight = asked.sight(reader, sights, departments);
        var words = asked.said();
        var list = switch (part) {
            case people -> new Listing("carried", words, CARRIED, place -> carried(ui, sight, place));
            case broken -> new Listing("broken", words, BROKEN, place -> broken(ui, sight, place));
        };
        takeaway.send(ui, list, new Takeaway.Out(reader.personId(), format, response));
    }

    private Slice<List<@Nullable Object>> carried(Ui ui, Sight sight, @Nullable String place) {
        var stretch = new Loads.Stretch(place == null ? "" : place, STRETCH);
        var found = loads.carried(sight, new Days(ui.now(), ui.zone()), stretch);
        return new Slice<>(found.items().stream().map(LoadExport::row).toList(), found.next());
    }

    private static List<@Nullable Object> row(Carried it) {
        var who = it.who();
        int coming = it.due().subList(2, it.due().size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Arrays.asList(
                who.login(),
                who.name(),
                it.owned(),
                who.capacity(),
                it.due().getFirst(),
                it.due().get(1),
                coming);
    }

    private Slice<List<@Nullable Object>> broken(Ui ui, Sight sight, @Nullable String place) {
        var found = lists.found(sight, place);
        return new Slice<>(found.items().stream().map(it -> row(ui, it)).toList(), found.next());
    }

    private List<@Nullable Object> row(Ui ui, Broken it) {
        var cause = it.cause();
        return Arrays.asList(
                it.number(),
                ui.t("promise.kind." + it.kind().name().toLowerCase(Locale.ROOT)),
                it.person(),
                it.dueAt(),
                it.brokenAt(),
                it.keptAt(),
                cause == null ? null : lists.holder(ui, cause));
    }
}
