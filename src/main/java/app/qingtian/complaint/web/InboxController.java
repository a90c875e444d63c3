package app.qingtian.complaint.web;

import app.qingtian.complaint.InboxCounts;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The complaints a reader may see, in slices. */
@RestController
@Tag(name = "complaints", description = "One complaint, from the first word to the last")
class InboxController {

    private final InboxList complaints;
    private final InboxCounts counts;
    private final Departments departments;

    InboxController(InboxList complaints, InboxCounts counts, Departments departments) {
        this.complaints = complaints;
        this.counts = counts;
        this.departments = departments;
    }

    @GetMapping("/api/v1/complaints")
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints of a view: open ones by the next promise, all of them the newest first")
    Slice<InboxItem> list(
            Ui ui, Reader reader, @ParameterObject @Valid InboxQuery asked, @ParameterObject @Valid Paging paging) {
        var slice = complaints.of(ui, reader, asked, paging).ask();
        var items = slice.items().stream().map(row -> InboxItem.of(row, departments));
        return new Slice<>(items.toList(), slice.next());
    }

    @GetMapping("/api/v1/complaints/counts")
    @Operation(
            operationId = "countComplaints",
            summary = "How many are in each view; where more is true, there are more than the number")
    InboxTotals count(Reader reader) {
        return InboxTotals.of(counts.of(reader).ask());
    }
}
