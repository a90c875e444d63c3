package app.qingtian.transfer.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.transfer.Import;
import app.qingtian.transfer.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs: bring a spreadsheet, read what is wrong with it, have it taken over. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "transfer")
@AdministratorsChange
class ImportApi {

    private final Imports imports;
    private final Counter counter;
    private final Answers answers;

    ImportApi(Imports imports, Counter counter, Answers answers) {
        this.imports = imports;
        this.counter = counter;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "listImports", summary = "Spreadsheets that were brought, the newest fifty")
    List<ImportLine> all(Reader reader) {
        Counter.administrator(reader);
        return imports.latest().stream().map(ImportLine::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "bringImport",
            summary =
                    "Bring a spreadsheet (xlsx or CSV in UTF-8 or GB18030): every row is looked at, none is taken over yet")
    ResponseEntity<Object> bring(Ui ui, Reader reader, @Valid ImportForm sent) {
        return answers.api(ui, counter.take(ui, reader, sent).map(id -> {
            var found = counter.find(reader, id);
            return new Reply(ImportSheet.of(found), "/api/v1/imports/" + id, null);
        }));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readImport", summary = "Where it stands, and how many rows are what")
    ImportSheet one(Reader reader, @PathVariable("id") long id) {
        return ImportSheet.of(counter.find(reader, id));
    }

    @GetMapping("/{id}/faults")
    @Operation(
            operationId = "listImportFaults",
            summary = "What is wrong, row by row, 1000 at most; next goes into after")
    Slice<Import.Wrong> faults(
            Reader reader,
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") @Min(0) int after) {
        counter.find(reader, id);
        return Slice.cut(imports.wrong(id, after, Imports.SHOWN + 1), Imports.SHOWN, it -> String.valueOf(it.number()));
    }

    @PostMapping("/{id}/execution")
    @Operation(
            operationId = "executeImport",
            summary = "Take over in the background what is good in it, or what is left of it")
    ResponseEntity<Object> start(Ui ui, Reader reader, @PathVariable("id") long id) {
        counter.find(reader, id);
        return sheet(ui, reader, imports.start(reader, id));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(operationId = "cancelImport", summary = "Take nothing more over; what was taken over stays")
    ResponseEntity<Object> cancel(Ui ui, Reader reader, @PathVariable("id") long id) {
        counter.find(reader, id);
        return sheet(ui, reader, imports.cancel(reader, id));
    }

    private ResponseEntity<Object> sheet(Ui ui, Reader reader, Outcome<Long> outcome) {
        return answers.api(ui, outcome.map(id -> new Reply(ImportSheet.of(counter.find(reader, id)), null, null)));
    }
}
