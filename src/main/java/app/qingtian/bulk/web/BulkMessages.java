package app.qingtian.bulk.web;

import app.qingtian.bond.Survivors;
import app.qingtian.bulk.Deed;
import app.qingtian.bulk.Ticked;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The same words to many customers, or to ourselves beside many complaints. */
@Controller
@Tag(name = "bulk")
class BulkMessages {

    private final Conversation conversation;
    private final Complaints complaints;
    private final Survivors survivors;
    private final BulkDesk desk;

    BulkMessages(Conversation conversation, Complaints complaints, Survivors survivors, BulkDesk desk) {
        this.conversation = conversation;
        this.complaints = complaints;
        this.survivors = survivors;
        this.desk = desk;
    }

    /** Who reads it. */
    enum Reach {
        TO_CUSTOMER,
        INTERNAL
    }

    record BulkMessageForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotNull @Nullable Reach direction,
            @NotBlank @Limit(20000) @Nullable String words) {

        Draft draft() {
            var to = direction == Reach.TO_CUSTOMER ? Direction.TO_CUSTOMER : Direction.INTERNAL;
            return new Draft(to, Channel.WEB, String.valueOf(words), List.of());
        }

        boolean goesTo(String number) {
            return direction == Reach.TO_CUSTOMER
                    && complaints != null
                    && complaints.stream().anyMatch(it -> Ticked.of(it).number().equals(number));
        }
    }

    @GetMapping(BulkDesk.PATH + "messages")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(ui), chosen);
    }

    @PostMapping(BulkDesk.PATH + "messages")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkMessageForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(ui), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/messages")
    @ResponseBody
    @Operation(
            operationId = "writeMessages",
            summary = "Write the same to the customers of up to 100 complaints, or internally; answers item by item")
    BulkResults write(Ui ui, Reader reader, @Valid @RequestBody BulkMessageForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkMessageForm sent) {
        return one -> toldElsewhere(one, sent)
                .<Outcome<Complaint>>map(Outcome::refused)
                .orElseGet(() -> conversation.write(one, sent.draft()));
    }

    /** The customer of a merged complaint gets what is written where it is handled now, and would get it twice. */
    private Optional<Refusal> toldElsewhere(Caller.Staff one, BulkMessageForm sent) {
        return complaints
                .find(one)
                .flatMap(survivors::survivor)
                .filter(it -> sent.goesTo(it.number()))
                .map(it -> Refusal.of("told_elsewhere", it.number()));
    }

    private static Form form(Ui ui) {
        return BulkDesk.form("messages")
                .radios("direction", Option.each(ui, "direction", Reach.class))
                .required()
                .area("words")
                .rows(6)
                .limit(20000)
                .required();
    }
}
