package app.qingtian.hearing.web;

import app.qingtian.complaint.web.ComplaintState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.hearing.Hearings;
import app.qingtian.hearing.Pad;
import app.qingtian.hearing.Pads;
import app.qingtian.hearing.Point;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Notes become a complaint: what was sorted stands in its field already, the time of the first note is when it was received. */
@Controller
@Tag(name = "hearings")
class RegistrationController {

    private final Pads pads;
    private final Hearings hearings;
    private final HeardSheet sheet;
    private final Desk desk;

    RegistrationController(Pads pads, Hearings hearings, HeardSheet sheet, Desk desk) {
        this.pads = pads;
        this.hearings = hearings;
        this.sheet = sheet;
        this.desk = desk;
    }

    @GetMapping("/work/hearings/{pad}/complaint")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("pad") UUID key) {
        var pad = PadController.open(pads.open(reader, key));
        return sheet.page(ui, form(ui, pad), pad, 200);
    }

    @PostMapping("/work/hearings/{pad}/complaint")
    ResponseEntity<JteModel> register(
            Ui ui, Reader reader, @PathVariable("pad") UUID key, @Valid HeardForm sent, BindingResult errors) {
        var pad = PadController.open(pads.open(reader, key));
        var form = form(ui, pad);
        return errors.hasErrors()
                ? sheet.page(ui, form.errors(errors), pad, 422)
                : sheet.answer(ui, form, pad, hearings.register(reader, key, registration(ui, sent)));
    }

    @PostMapping("/api/v1/hearings/{pad}/complaint")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Registered: where the complaint stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintState.class)))
    @Operation(operationId = "registerPad", summary = "Make notes a complaint; they stay with it as they were taken")
    ResponseEntity<Object> register(
            Ui ui, Reader reader, @PathVariable("pad") UUID key, @Valid @RequestBody HeardForm sent) {
        return desk.created(ui, hearings.register(reader, key, registration(ui, sent)));
    }

    private static Hearings.Registration registration(Ui ui, HeardForm sent) {
        return new Hearings.Registration(sent.story(ui), sent.heardAs(), ui.t("pad.heading"));
    }

    private Form form(Ui ui, Pad pad) {
        return sheet.form(ui, PadController.path(pad.key()) + "/complaint")
                .value("narrative", pad.words(Point.STORY))
                .value("wishedRemedy", oneLine(pad.words(Point.WISH)))
                .value("receivedAt", pad.begunAt())
                .cancel(PadController.path(pad.key()));
    }

    private static @Nullable String oneLine(@Nullable String lines) {
        return lines == null ? null : lines.replace('\n', ' ');
    }
}
