package app.qingtian.shelf.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.shelf.Column;
import app.qingtian.shelf.Columns;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What somebody wants to see of each complaint in their lists. */
@Controller
@Tag(name = "desk")
class ColumnController {

    private static final String PATH = "/work/columns";

    private final Columns columns;
    private final Answers answers;

    ColumnController(Columns columns, Answers answers) {
        this.columns = columns;
        this.answers = answers;
    }

    /** Nothing ticked is nothing sent. */
    record ColumnForm(@Nullable Set<Column> columns) {

        Set<Column> chosen() {
            return columns == null ? Set.of() : columns;
        }
    }

    record ColumnChoice(@NotNull @Nullable Set<@NotNull Column> columns) {}

    /** In the order in which they stand. */
    record ColumnList(List<Column> columns) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return answers.form(ui, form(ui).value("columns", columns.of(reader)));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> choose(Ui ui, Reader reader, @Valid ColumnForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, form(ui), errors);
        }
        columns.choose(reader, sent.chosen());
        return answers.onTo(ui, "/work");
    }

    @GetMapping("/api/v1/me/columns")
    @ResponseBody
    @Operation(operationId = "readColumns", summary = "The columns of one's lists")
    ColumnList all(Reader reader) {
        return new ColumnList(columns.of(reader));
    }

    @PutMapping("/api/v1/me/columns")
    @ResponseBody
    @Operation(operationId = "chooseColumns", summary = "Choose the columns of one's lists; none is a choice too")
    ColumnList choose(Reader reader, @Valid @RequestBody ColumnChoice sent) {
        var chosen = sent.columns();
        return new ColumnList(columns.choose(reader, chosen == null ? Set.of() : chosen));
    }

    private static Form form(Ui ui) {
        return new Form("columns", PATH)
                .cancel("/work/complaints")
                .checks("columns", Option.each(ui, "column", Column.class));
    }
}
