package app.qingtian.conversation.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.ComplaintEvent.Wrote;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Desk;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.multipart.MultipartFile;

/** Words to the customer or among ourselves, with files. */
@Controller
@Tag(name = "complaints")
class MessageController {

    private static final Born<Wrote> BORN = new Born<>("messages", Wrote.class, Wrote::messageId);

    private final Conversation conversation;
    private final Desk desk;

    MessageController(Conversation conversation, Desk desk) {
        this.conversation = conversation;
        this.desk = desk;
    }

    /** To whom one of us can write. */
    enum Recipient {
        TO_CUSTOMER,
        INTERNAL;

        Direction direction() {
            return Direction.valueOf(name());
        }
    }

    /** The page's composer. */
    record Letter(
            @NotBlank @Limit(20000) String words,
            @Nullable Recipient direction,
            @Nullable Channel channel,
            @Nullable List<MultipartFile> files) {

        Draft draft() {
            var to = Objects.requireNonNullElse(direction, Recipient.INTERNAL).direction();
            return new Draft(to, Objects.requireNonNullElse(channel, Channel.WEB), words, Uploads.of(files));
        }
    }

    record MessageForm(
            @NotBlank @Limit(20000) String text,
            @Nullable Boolean internal,
            @Nullable Channel channel) {

        Draft draft() {
            var to = Boolean.TRUE.equals(internal) ? Direction.INTERNAL : Direction.TO_CUSTOMER;
            return new Draft(to, Objects.requireNonNullElse(channel, Channel.WEB), text, List.of());
        }
    }

    @GetMapping("/work/complaints/{number}/messages")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.offer(
                ui,
                caller,
                complaint -> form(ui, caller)
                        .value(
                                "direction",
                                complaint.mayBeHandledBy(caller.reader())
                                        ? Recipient.TO_CUSTOMER
                                        : Recipient.INTERNAL));
    }

    @PostMapping("/work/complaints/{number}/messages")
    ResponseEntity<JteModel> write(Ui ui, Caller.Staff caller, @Valid Letter sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> conversation.write(caller, sent.draft()));
    }

    @PostMapping("/api/v1/complaints/{number}/messages")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "writeMessage", summary = "Write to the customer, or internally")
    ResponseEntity<Object> write(Ui ui, Caller.Staff caller, @Valid @RequestBody MessageForm sent) {
        return desk.made(ui, conversation.write(caller, sent.draft()), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/messages")
    @ResponseBody
    @Operation(
            operationId = "listMessages",
            summary = "What was said, the newest 300 messages in the order of time, and the files of the lodging")
    Conversation.Talk all(Caller.Staff caller) {
        return conversation.of(desk.find(caller), true).ask();
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "messages")
                .radios("direction", Option.each(ui, "direction", Recipient.class))
                .required()
                .area("words")
                .rows(8)
                .limit(20000)
                .required()
                .choice("channel", Option.each(ui, "channel", Channel.class))
                .files("files");
    }
}
