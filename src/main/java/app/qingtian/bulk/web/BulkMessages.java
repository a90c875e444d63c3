package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Direction;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.identity.Reader;
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
    private final BulkDesk desk;

    BulkMessages(Conversation conversation, BulkDesk desk) {
        this.conversation = conversation;
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
        return one -> conversation.write(one, sent.draft());
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
