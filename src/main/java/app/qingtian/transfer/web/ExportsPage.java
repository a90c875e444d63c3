package app.qingtian.transfer.web;

import app.qingtian.export.Export;
import app.qingtian.export.Exports;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Which lists left the house, for those who watch over it. */
@Controller
@Tag(name = "transfer", description = "What comes in and goes out as spreadsheets")
class ExportsPage {

    private static final int ON_A_PAGE = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Exports exports;

    ExportsPage(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/work/exports")
    ResponseEntity<JteModel> show(
            Ui ui,
            Reader reader,
            @RequestParam(name = "before", defaultValue = "9223372036854775807") @Min(1) long before) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.transferExports(ui, reader.name(), of(reader, before)));
    }

    @GetMapping("/api/v1/exports")
    @ResponseBody
    @Operation(
            operationId = "listExports",
            summary = "Which lists left the house, the newest first; next goes into before")
    Slice<Export> list(
            Reader reader, @RequestParam(name = "before", defaultValue = "9223372036854775807") @Min(1) long before) {
        return of(reader, before);
    }

    private Slice<Export> of(Reader reader, long before) {
        if (!reader.watches()) {
            throw new Unfit(403, "not_yours");
        }
        return exports.all(reader.personId(), before, ON_A_PAGE);
    }
}
