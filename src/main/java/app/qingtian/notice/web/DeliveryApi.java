package app.qingtian.notice.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Deliveries;
import app.qingtian.notice.Deliveries.Sent;
import app.qingtian.notice.Hook;
import app.qingtian.notice.Hooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to a hook: trying it out, the log, and sending again. */
@RestController
@RequestMapping(path = "/api/v1/hooks", produces = "application/json")
@Tag(name = "hooks")
class DeliveryApi {

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final Cursors cursors;
    private final Answers answers;

    DeliveryApi(Hooks hooks, Deliveries deliveries, Cursors cursors, Answers answers) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.cursors = cursors;
        this.answers = answers;
    }

    @PostMapping("/{id}/sample")
    @Operation(operationId = "sendSample", summary = "Send a sample to a hook; answers the id of the delivery")
    ResponseEntity<Object> sample(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.api(ui, deliveries.sample(reader, id).map(it -> Reply.of(new HookApi.Written(it))));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What was sent to a hook and what came of it, the newest first")
    Slice<Sent> sent(Reader reader, @PathVariable("id") long id, @ParameterObject @Valid Paging paging) {
        var list = "deliveries " + id;
        var cursor = paging.cursor();
        long before = cursor == null || cursor.isBlank()
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.read(list, cursor).getFirst());
        return Slice.cut(
                deliveries.of(hook(reader, id), before, paging.rows() + 1),
                paging.rows(),
                last -> cursors.write(list, last.id()));
    }

    @PostMapping("/{id}/deliveries/{delivery}/redelivery")
    @Operation(operationId = "redeliver", summary = "Send again what arrived or was given up, under the same id")
    ResponseEntity<Object> again(
            Ui ui, Reader reader, @PathVariable("id") long id, @PathVariable("delivery") long delivery) {
        return answers.api(ui, deliveries.again(reader, id, delivery).map(it -> Reply.of(new HookApi.Written(it))));
    }

    private Hook hook(Reader reader, long id) {
        return hooks.byId(reader, id).orElseThrow(Unfit::notFound);
    }
}
