package app.qingtian.intake.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.intake.Segments;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What kind of customer it is; nobody is asked for it at the public door. */
@Controller
@Tag(name = "complaints")
class SegmentController {

    private final Segments segments;
    private final Catalogues catalogues;
    private final Desk desk;

    SegmentController(Segments segments, Catalogues catalogues, Desk desk) {
        this.segments = segments;
        this.catalogues = catalogues;
        this.desk = desk;
    }

    record SegmentForm(@Code("segment") @Nullable String segment) {}

    @GetMapping("/work/complaints/{number}/segment")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, _ -> form(ui, caller));
    }

    @PostMapping("/work/complaints/{number}/segment")
    ResponseEntity<JteModel> assign(Ui ui, Caller.Staff caller, @Valid SegmentForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> segments.assign(caller, sent.segment()));
    }

    @PostMapping("/api/v1/complaints/{number}/segment")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "assignSegment",
            summary = "Say what kind of customer it is, a code of the catalogue segment; none for nobody knows")
    ResponseEntity<Object> assign(Ui ui, Caller.Staff caller, @Valid @RequestBody SegmentForm sent) {
        return desk.api(ui, segments.assign(caller, sent.segment()));
    }

    static List<Option> segments(Ui ui, Catalogues catalogues) {
        return catalogues.of("segment").stream()
                .map(it -> new Option(it.code(), it.label(ui.language())))
                .toList();
    }

    private Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "segment").choice("segment", segments(ui, catalogues));
    }
}
