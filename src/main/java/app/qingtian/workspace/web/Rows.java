package app.qingtian.workspace.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.Inbox;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import app.qingtian.shelf.Column;
import app.qingtian.shelf.Columns;
import app.qingtian.workspace.web.InboxView.Row;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the rows of a list as one reader wants to see them. */
@Component
class Rows {

    private final Catalogues catalogues;
    private final Departments departments;
    private final Columns columns;

    Rows(Catalogues catalogues, Departments departments, Columns columns) {
        this.catalogues = catalogues;
        this.departments = departments;
        this.columns = columns;
    }

    List<Row> of(Ui ui, Reader reader, List<Inbox.Row> found) {
        var chosen = columns.of(reader);
        var shown = chosen.isEmpty() ? EnumSet.noneOf(Column.class) : EnumSet.copyOf(chosen);
        return found.stream()
                .map(row -> new Row(row, category(ui, row), department(ui, row), shown))
                .toList();
    }

    private String category(Ui ui, Inbox.Row row) {
        return row.category() == null ? "" : catalogues.label(ui.language(), "category", row.category());
    }

    private String department(Ui ui, Inbox.Row row) {
        return departments
                .byId(row.departmentId())
                .map(it -> it.name(ui.language()))
                .orElse("");
    }
}
