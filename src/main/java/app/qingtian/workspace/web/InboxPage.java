package app.qingtian.workspace.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Inbox.View;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.InboxList;
import app.qingtian.complaint.web.InboxQuery;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import app.qingtian.workspace.web.InboxView.Choices;
import app.qingtian.workspace.web.InboxView.Paths;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** The inbox: who waits for whom, the next promise first. */
@Controller
class InboxPage {

    private static final int ROWS = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Rails rails;
    private final InboxList complaints;
    private final Rows rows;
    private final Catalogues catalogues;
    private final Departments departments;

    InboxPage(Rails rails, InboxList complaints, Rows rows, Catalogues catalogues, Departments departments) {
        this.rails = rails;
        this.complaints = complaints;
        this.rows = rows;
        this.catalogues = catalogues;
        this.departments = departments;
    }

    @GetMapping("/work/complaints")
    ResponseEntity<JteModel> inbox(
            Ui ui,
            Reader reader,
            @Valid @Nullable InboxQuery asked,
            BindingResult faults,
            @RequestParam Map<String, String> typed) {
        var query = asked == null || faults.hasErrors() ? InboxQuery.of(View.INBOX) : asked.in(View.INBOX);
        var found = complaints
                .of(ui, reader, query, new Paging(ROWS, typed.get("cursor")))
                .and(rails.of(ui, reader, new Rails.Open(query.view(), typed.get("saved"))), Found::new)
                .ask();
        var next = found.slice().next();
        var view = new InboxView(
                found.rail(),
                new Slice<>(rows.of(ui, reader, found.slice().items()), next),
                typed,
                choices(ui),
                paths(typed, next),
                query.filtered());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(templates.workspaceInbox(ui, view));
    }

    private record Found(Slice<Inbox.Row> slice, Rail rail) {}

    private static Paths paths(Map<String, String> typed, @Nullable String next) {
        return new Paths(
                next == null ? null : InboxPaths.path(typed, next),
                InboxPaths.without(typed),
                typed.containsKey("cursor"));
    }

    private Choices choices(Ui ui) {
        return new Choices(
                Option.each(ui, "kind", Kind.class),
                Option.each(ui, "stage", Stage.class),
                catalogues.of("category").stream()
                        .map(entry -> new Option(entry.code(), entry.label(ui.language())))
                        .toList(),
                departmentOptions(ui));
    }

    private List<Option> departmentOptions(Ui ui) {
        return departments.all().stream()
                .map(department -> new Option(department.key(), department.name(ui.language())))
                .toList();
    }
}
