package app.qingtian.transfer.web;

import app.qingtian.export.Format;
import app.qingtian.export.Listing;
import app.qingtian.export.web.AnswersSpreadsheet;
import app.qingtian.export.web.Takeaway;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory as a spreadsheet. */
@Controller
@Tag(name = "people")
class DirectoryExport {

    private static final int STRETCH = 100;
    private static final List<String> DIRECTORY = List.of("login", "name", "department", "roles", "line");

    private final People people;
    private final Departments departments;
    private final Takeaway takeaway;

    DirectoryExport(People people, Departments departments, Takeaway takeaway) {
        this.people = people;
        this.departments = departments;
        this.takeaway = takeaway;
    }

    @GetMapping({"/work/directory/export", "/api/v1/people/export"})
    @Operation(operationId = "exportPeople", summary = "The directory as a spreadsheet")
    @AnswersSpreadsheet
    void directory(
            Ui ui,
            Reader reader,
            @RequestParam(name = "q", required = false) @Limit(60) @Nullable String q,
            @RequestParam(name = "format", defaultValue = "xlsx") Format format,
            HttpServletResponse response)
            throws IOException {
        var words = q == null ? "" : q.strip();
        var list = new Listing("directory", words, DIRECTORY, place -> people(ui, words, place));
        takeaway.send(ui, list, new Takeaway.Out(reader.personId(), format, response));
    }

    private Slice<List<@Nullable Object>> people(Ui ui, String q, @Nullable String place) {
        var found = people.directory(q, place == null ? "" : place, STRETCH);
        return new Slice<>(found.items().stream().map(it -> row(ui, it)).toList(), found.next());
    }

    private List<@Nullable Object> row(Ui ui, Person it) {
        var roles = it.roles().stream()
                .map(role -> ui.t("role." + role.name().toLowerCase(Locale.ROOT)))
                .toList();
        return Arrays.asList(
                it.login(),
                it.name(),
                departments
                        .byId(it.departmentId())
                        .map(home -> home.name(ui.language()))
                        .orElse(""),
                String.join(ui.t("fault.comma"), roles),
                it.directLine());
    }
}
