package app.qingtian.transfer.web;

import app.qingtian.export.Format;
import app.qingtian.export.Listing;
import app.qingtian.export.web.Takeaway;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Ui;
import app.qingtian.transfer.Cargo;
import app.qingtian.transfer.Import;
import app.qingtian.transfer.Imports;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files around an import: empty spreadsheets with the right headings, and all that is wrong with one. */
@Controller
@Hidden
class ImportFiles {

    private static final List<String> FAULTS = List.of("line", "column", "what", "value");

    private final Imports imports;
    private final Counter counter;
    private final Takeaway takeaway;

    ImportFiles(Imports imports, Counter counter, Takeaway takeaway) {
        this.imports = imports;
        this.counter = counter;
        this.takeaway = takeaway;
    }

    @GetMapping(ImportPages.PATH + "/template")
    void template(
            Ui ui,
            Reader reader,
            @RequestParam("cargo") Cargo cargo,
            @RequestParam(name = "format", defaultValue = "xlsx") Format format,
            HttpServletResponse response)
            throws IOException {
        Counter.administrator(reader);
        var name = ui.t("import.cargo." + cargo.name().toLowerCase(Locale.ROOT));
        Takeaway.head(name + "." + format, format, response);
        try (var sheet = format.sheet(response.getOutputStream(), ui.zone())) {
            sheet.heading(cargo.columns().stream()
                    .map(it -> ui.t(it.word()) + (cargo.needs(it) ? " *" : ""))
                    .toList());
        }
    }

    @GetMapping(ImportPages.PATH + "/{id}/faults")
    void faults(
            Ui ui,
            Reader reader,
            @PathVariable("id") long id,
            @RequestParam(name = "format", defaultValue = "csv") Format format,
            HttpServletResponse response)
            throws IOException {
        var found = counter.find(reader, id);
        var list = new Listing("faults", found.it().file(), FAULTS, place -> stretch(ui, id, place));
        takeaway.send(ui, list, new Takeaway.Out(reader.personId(), format, response));
    }

    private Slice<List<@Nullable Object>> stretch(Ui ui, long id, @Nullable String place) {
        var found = imports.wrong(id, place == null ? 0 : Integer.parseInt(place), Imports.SHOWN);
        var next = found.size() < Imports.SHOWN
                ? null
                : String.valueOf(found.getLast().number());
        return new Slice<>(found.stream().flatMap(it -> rows(ui, it)).toList(), next);
    }

    private static Stream<List<@Nullable Object>> rows(Ui ui, Import.Wrong row) {
        return row.faults().stream()
                .map(it -> Arrays.<@Nullable Object>asList(
                        row.number(), ui.t(it.column().word()), ImportView.words(ui, it), it.value()));
    }
}
