package app.qingtian.intake.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.complaint.web.ComplaintState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.customer.Contact;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.intake.Story.HeardAs;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Sensible;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** An employee writes down what they heard: on behalf of a customer, by any channel, received now or in the past (INT-03). */
@Controller
@Tag(name = "complaints")
class HeardController {

    private final Intake intake;
    private final Catalogues catalogues;
    private final Answers answers;
    private final Desk desk;

    HeardController(Intake intake, Catalogues catalogues, Answers answers, Desk desk) {
        this.intake = intake;
        this.catalogues = catalogues;
        this.answers = answers;
        this.desk = desk;
    }

    record HeardForm(
            @NotBlank @Limit(LodgingForm.NARRATIVE) String narrative,
            @Limit(200) @Nullable String subject,
            @Nullable Kind kind,
            @Nullable Channel channel,
            @Code("category") @Nullable String category,
            @Nullable Feeling feeling,
            @Limit(2000) @Nullable String wishedRemedy,
            @Sensible @Nullable Instant happenedAt,
            @Sensible @Nullable Instant receivedAt,
            @Valid @Nullable ContactForm contact,
            @Code("segment") @Nullable String segment) {

        Story story(Ui ui) {
            return new Story(
                    new Words(narrative, subject, feeling, wishedRemedy, happenedAt),
                    contact == null ? Contact.NONE : contact.contact(),
                    ui.language(),
                    channel == null ? Channel.PHONE : channel,
                    List.of());
        }

        HeardAs heardAs() {
            return new HeardAs(kind == null ? Kind.COMPLAINT : kind, category, receivedAt, segment);
        }
    }

    @GetMapping("/work/complaints/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        return answers.form(ui, form(ui));
    }

    @PostMapping("/work/complaints")
    ResponseEntity<JteModel> lodge(Ui ui, Reader reader, @Valid HeardForm sent, BindingResult errors) {
        return desk.page(ui, form(ui), errors, () -> intake.lodge(reader, sent.story(ui), sent.heardAs()));
    }

    @PostMapping("/api/v1/complaints")
    @ResponseBody
    @ApiResponse(
            responseCode = "201",
            description = "Registered: where the complaint stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintState.class)))
    @Operation(operationId = "registerComplaint", summary = "Register a complaint or grievance on behalf of a customer")
    ResponseEntity<Object> register(Ui ui, Reader reader, @Valid @RequestBody HeardForm sent) {
        return desk.created(ui, intake.lodge(reader, sent.story(ui), sent.heardAs()));
    }

    private Form form(Ui ui) {
        var categories = catalogues.of("category").stream()
                .map(entry -> new Option(entry.code(), entry.label(ui.language())))
                .toList();
        return new Form("heard", "/work/complaints")
                .area("narrative")
                .required()
                .limit(LodgingForm.NARRATIVE)
                .radios("kind", Option.each(ui, "kind", Kind.class))
                .value("kind", Kind.COMPLAINT)
                .radios("feeling", Option.each(ui, "feeling", Feeling.class))
                .text("wishedRemedy")
                .limit(2000)
                .choice("category", categories)
                .choice("channel", Option.each(ui, "channel", Channel.class))
                .value("channel", Channel.PHONE)
                .moment("happenedAt")
                .moment("receivedAt")
                .text("contact.name")
                .limit(100)
                .text("contact.phone")
                .limit(40)
                .type("tel")
                .text("contact.email")
                .limit(200)
                .type("email")
                .choice("segment", SegmentController.segments(ui, catalogues))
                .cancel("/work");
    }
}
