package app.qingtian.oversight.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import app.qingtian.oversight.Oversights;
import app.qingtian.oversight.Watch;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** What overseers have to look after, the oldest first. */
@Controller
@Tag(name = "oversight", description = "Somebody above looks after how a complaint is handled")
class WatchController {

    private static final String LIST = "oversights";

    private final StaticTemplates templates = new StaticTemplates();
    private final Oversights oversights;
    private final Cursors cursors;

    WatchController(Oversights oversights, Cursors cursors) {
        this.oversights = oversights;
        this.cursors = cursors;
    }

    @GetMapping("/work/oversights")
    ResponseEntity<JteModel> show(Ui ui, Reader reader, @Valid Paging paging) {
        return ResponseEntity.ok(templates.oversightWatches(ui, reader.name(), of(reader, paging)));
    }

    @GetMapping("/api/v1/oversights")
    @ResponseBody
    @Operation(
            operationId = "listOversights",
            summary = "What the reader has to look after; all of it for quality managers, executives, administrators")
    Slice<Watch> list(Reader reader, @ParameterObject @Valid Paging paging) {
        return of(reader, paging);
    }

    private Slice<Watch> of(Reader reader, Paging paging) {
        var found = oversights.running(reader, after(paging.cursor()), paging.rows());
        var last = found.next() == null ? null : found.items().getLast();
        return new Slice<>(found.items(), last == null ? null : cursors.write(LIST, last.since(), last.id()));
    }

    private Watch.After after(@Nullable String cursor) {
        if (cursor == null) {
            return Watch.After.START;
        }
        var place = cursors.read(LIST, cursor);
        return new Watch.After(Instant.parse(place.getFirst()), Long.parseLong(place.getLast()));
    }
}
