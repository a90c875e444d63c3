package app.qingtian.intake.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.web.ComplaintState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.intake.Splits;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** One complaint holds two things: the second becomes one of its own. */
@Controller
@Tag(name = "complaints")
class SplitController {

    private static final int SHOWN = 20;
    private static final int HEAD = 60;

    private final Splits splits;
    private final Catalogues catalogues;
    private final Desk desk;

    SplitController(Splits splits, Catalogues catalogues, Desk desk) {
        this.splits = splits;
        this.catalogues = catalogues;
        this.desk = desk;
    }

    record SplitForm(
            @NotBlank @Limit(LodgingForm.NARRATIVE) String narrative,
            @Size(max = 20) @Nullable List<@NotNull Long> messages,
            @Size(max = 20) @Nullable List<@NotNull Long> files,
            @Nullable Kind kind,
            @Code("category") @Nullable String category) {

        Splits.Part part() {
            return new Splits.Part(
                    narrative,
                    Objects.requireNonNullElse(messages, List.of()),
                    Objects.requireNonNullElse(files, List.of()),
                    Objects.requireNonNullElse(kind, Kind.COMPLAINT),
                    category);
        }
    }

    @GetMapping("/work/complaints/{number}/split")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(
                ui, caller, complaint -> Desk.when(complaint.stage().open(), complaint, form(ui, caller, complaint)));
    }

    @PostMapping("/work/complaints/{number}/split")
    ResponseEntity<JteModel> split(Ui ui, Caller.Staff caller, @Valid SplitForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller, desk.find(caller)), errors, () -> splits.split(caller, sent.part()));
    }

    @PostMapping("/api/v1/complaints/{number}/split")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Split: where the new complaint stands",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintState.class)))
    @Operation(
            operationId = "splitComplaint",
            summary =
                    "Take some points, messages and files of the customer into a complaint of their own, linked with this one")
    ResponseEntity<Object> split(Ui ui, Caller.Staff caller, @Valid @RequestBody SplitForm sent) {
        return desk.created(ui, splits.split(caller, sent.part()));
    }

    private Form form(Ui ui, Caller.Staff caller, Complaint complaint) {
        var messages = splits.messages(complaint).stream()
                .limit(SHOWN)
                .map(it -> new Option(String.valueOf(it.id()), ui.when(it.at()) + " " + head(it.words())))
                .toList();
        var form = Desk.form(caller, "split").area("narrative").required().limit(LodgingForm.NARRATIVE);
        if (!messages.isEmpty()) {
            form.checks("messages", messages);
        }
        var files = splits.files(complaint).stream()
                .limit(SHOWN)
                .map(it -> new Option(String.valueOf(it.id()), it.name() + " · " + it.weight()))
                .toList();
        if (!files.isEmpty()) {
            form.checks("files", files);
        }
        return form.radios("kind", Option.each(ui, "kind", Kind.class))
                .value("kind", Kind.COMPLAINT)
                .choice(
                        "category",
                        catalogues.of("category").stream()
                                .map(entry -> new Option(entry.code(), entry.label(ui.language())))
                                .toList());
    }

    private static String head(String words) {
        return words.codePointCount(0, words.length()) <= HEAD
                ? words
                : words.substring(0, words.offsetByCodePoints(0, HEAD)) + "…";
    }
}
