package app.qingtian.workspace.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.web.InboxList;
import app.qingtian.complaint.web.InboxQuery;
import app.qingtian.export.Format;
import app.qingtian.export.Listing;
import app.qingtian.export.web.AnswersSpreadsheet;
import app.qingtian.export.web.Takeaway;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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

/** What the inbox shows, with its filters, as a spreadsheet. */
@Controller
@Tag(name = "complaints")
class InboxExport {

    private static final int STRETCH = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "stage",
            "headline",
            "category",
            "feeling",
            "channel",
            "round",
            "customer",
            "owner",
            "department",
            "received",
            "due",
            "promise");

    private final InboxList complaints;
    private final Catalogues catalogues;
    private final Departments departments;
    private final Takeaway takeaway;

    InboxExport(InboxList complaints, Catalogues catalogues, Departments departments, Takeaway takeaway) {
        this.complaints = complaints;
        this.catalogues = catalogues;
        this.departments = departments;
        this.takeaway = takeaway;
    }

    @GetMapping({"/work/complaints/export", "/api/v1/complaints/export"})
    @Operation(
            operationId = "exportComplaints",
            summary = "The complaints of a view as a spreadsheet: 100,000 at most, noted as yours")
    @AnswersSpreadsheet
    void export(
            Ui ui,
            Reader reader,
            @ParameterObject @Valid InboxQuery asked,
            @RequestParam(name = "format", defaultValue = "xlsx") Format format,
            @Schema(hidden = true) HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var list = new Listing("complaints", asked(request), COLUMNS, place -> stretch(ui, reader, asked, place));
        takeaway.send(ui, list, new Takeaway.Out(reader.personId(), format, response));
    }

    /** As people read it: decoded, and nothing where nothing was asked. */
    private static String asked(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(it -> !it.getKey().equals("format"))
                .map(it -> it.getKey() + "=" + String.join(",", it.getValue()))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private Slice<List<@Nullable Object>> stretch(Ui ui, Reader reader, InboxQuery asked, @Nullable String place) {
        var found = complaints.of(ui, reader, asked, new Paging(STRETCH, place)).ask();
        return new Slice<>(found.items().stream().map(it -> row(ui, it)).toList(), found.next());
    }

    private List<@Nullable Object> row(Ui ui, Inbox.Row row) {
        var due = row.dueKind();
        return Arrays.asList(
                row.number(),
                word(ui, "kind", row.kind()),
                word(ui, "stage", row.stage()),
                row.headline(),
                catalogues.label(ui.language(), "category", row.category()),
                row.feeling() == null ? null : word(ui, "feeling", row.feeling()),
                word(ui, "channel", row.channel()),
                row.round(),
                row.customer(),
                row.owner(),
                departments
                        .byId(row.departmentId())
                        .map(it -> it.name(ui.language()))
                        .orElse(""),
                row.receivedAt(),
                row.dueAt(),
                due == null ? null : ui.t("promise.kind." + due.toLowerCase(Locale.ROOT)));
    }

    private static String word(Ui ui, String family, Enum<?> value) {
        return ui.t(family + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
