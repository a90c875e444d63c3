package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.InboxViews;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** Rows of a list as they are now, for a list that is on somebody's screen while they change. */
@Controller
@Hidden
class RowsPage {

    private static final int MOST = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final InboxViews views;
    private final Rows rows;
    private final Rails rails;

    RowsPage(InboxViews views, Rows rows, Rails rails) {
        this.views = views;
        this.rows = rows;
        this.rails = rails;
    }

    private record Found(List<Inbox.Row> rows, Rail rail) {}

    /** Those that the reader may see, in no order, and the counts of the rail; what is missing may not be seen any more. */
    @GetMapping("/work/rows")
    ResponseEntity<JteModel> rows(
            Ui ui, Reader reader, @RequestParam(name = "numbers", defaultValue = "") List<String> numbers) {
        var asked = numbers.stream().distinct().limit(MOST).toList();
        var rail = rails.of(ui, reader, Rails.Open.NONE);
        var found = asked.isEmpty()
                ? new Found(List.of(), rail.ask())
                : views.of(reader, asked).and(rail, Found::new).ask();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.workspacePartRows(ui, found.rail(), rows.of(ui, reader, found.rows())));
    }
}
