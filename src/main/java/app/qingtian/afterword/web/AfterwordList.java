package app.qingtian.afterword.web;

import app.qingtian.afterword.Afterword;
import app.qingtian.afterword.Afterwords;
import app.qingtian.afterword.Tally;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** What was written after the settlement and nobody has decided about, the oldest first: ended complaints are in no other list. */
@Controller
@Tag(name = "afterwords")
class AfterwordList {

    private static final String LIST = "afterwords";

    private final StaticTemplates templates = new StaticTemplates();

    private final Afterwords afterwords;
    private final Cursors cursors;

    AfterwordList(Afterwords afterwords, Cursors cursors) {
        this.afterwords = afterwords;
        this.cursors = cursors;
    }

    @GetMapping("/work/afterwords")
    ResponseEntity<JteModel> show(Ui ui, Reader reader, @Valid Paging paging) {
        var view =
                new AfterwordsView(of(reader, paging), afterwords.tally(reader).orElse(null));
        return ResponseEntity.ok(templates.afterwordWaiting(ui, reader.name(), view));
    }

    @GetMapping("/api/v1/afterwords")
    @ResponseBody
    @Operation(
            operationId = "listAfterwords",
            summary = "What customers wrote after the settlement and waits for a decision, the oldest first")
    Slice<Afterword> list(Reader reader, @ParameterObject @Valid Paging paging) {
        return of(reader, paging);
    }

    @GetMapping("/api/v1/afterwords/tally")
    @ResponseBody
    @Operation(
            operationId = "tallyAfterwords",
            summary = "How many of the last 30 days were thanks, trouble, or still wait; for those who see everything")
    Tally tally(Reader reader) {
        return afterwords.tally(reader).orElseThrow(() -> new Unfit(403, "not_yours"));
    }

    private Slice<Afterword> of(Reader reader, Paging paging) {
        var cursor = paging.cursor();
        long after =
                cursor == null ? 0 : Long.parseLong(cursors.read(LIST, cursor).getFirst());
        var found = afterwords.waiting(reader, after, paging.rows());
        var next = found.next();
        return new Slice<>(found.items(), next == null ? null : cursors.write(LIST, next));
    }
}
