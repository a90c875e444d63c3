package app.qingtian.transfer.web;

import app.qingtian.export.Format;
import app.qingtian.export.Listing;
import app.qingtian.export.web.AnswersSpreadsheet;
import app.qingtian.export.web.Takeaway;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Ui;
import app.qingtian.oversight.Oversights;
import app.qingtian.oversight.Watch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has to be looked after, as a spreadsheet. */
@Controller
@Tag(name = "complaints")
class WatchExport {

    private static final int STRETCH = 100;
    private static final List<String> COLUMNS =
            List.of("number", "headline", "cause", "overseer", "owner", "since", "due");

    private final Oversights oversights;
    private final Takeaway takeaway;

    WatchExport(Oversights oversights, Takeaway takeaway) {
        this.oversights = oversights;
        this.takeaway = takeaway;
    }

    @GetMapping({"/work/oversights/export", "/api/v1/oversights/export"})
    @Operation(operationId = "exportOversights", summary = "What the reader has to look after, as a spreadsheet")
    @AnswersSpreadsheet
    void oversights(
            Ui ui,
            Reader reader,
            @RequestParam(name = "format", defaultValue = "xlsx") Format format,
            HttpServletResponse response)
            throws IOException {
        var list = new Listing("oversights", "", COLUMNS, place -> watches(ui, reader, place));
        takeaway.send(ui, list, new Takeaway.Out(reader.personId(), format, response));
    }

    private Slice<List<@Nullable Object>> watches(Ui ui, Reader reader, @Nullable String place) {
        var found = oversights.running(reader, after(place), STRETCH);
        var last = found.next() == null ? null : found.items().getLast();
        return new Slice<>(
                found.items().stream().map(it -> row(ui, it)).toList(),
                last == null ? null : last.since() + " " + last.id());
    }

    private static Watch.After after(@Nullable String place) {
        if (place == null) {
            return Watch.After.START;
        }
        var parts = place.split(" ", 2);
        return new Watch.After(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    }

    private static List<@Nullable Object> row(Ui ui, Watch it) {
        return Arrays.asList(
                it.number(),
                it.headline(),
                ui.t("oversight.cause." + it.cause().name().toLowerCase(Locale.ROOT)),
                it.overseer(),
                it.owner(),
                it.since(),
                it.nextDueAt());
    }
}
