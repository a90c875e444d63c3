package app.qingtian.kernel.web;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import qingtian.pages.StaticTemplates;

/** Turns what came of a command into the answer of a page or of the API. */
@Component
public class Answers {

    /** Marks a form that was refused, whatever the status, so that a page that sent it in the background shows it. */
    static final String REFUSED = "X-Refused";

    private final StaticTemplates templates = new StaticTemplates();
    private final Problems problems;

    public Answers(Problems problems) {
        this.problems = problems;
    }

    /** The form as it is first asked for. */
    public ResponseEntity<JteModel> form(Ui ui, Form form) {
        return form(ui, form, 200);
    }

    /** The form again with what was typed and what is wrong with it: 422. */
    public ResponseEntity<JteModel> invalid(Ui ui, Form form, BindingResult errors) {
        return form(ui, form.errors(errors), 422);
    }

    /** The form again with what was typed and why it was refused. */
    public ResponseEntity<JteModel> refused(Ui ui, Form form, Refusal refusal) {
        var page = form(ui, form.refused(refusal), refusal.status());
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .headers(patience(refusal))
                .header(REFUSED, refusal.reason())
                .body(page.getBody());
    }

    /** When to come again, for a page as for a program: {@code Retry-After} of a 429, nothing otherwise. */
    public static HttpHeaders patience(@Nullable Refusal refusal) {
        var headers = new HttpHeaders();
        if (refusal != null && refusal.status() == 429) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.details().getLast()));
        }
        return headers;
    }

    /** Done: on to {@code path}; refused: the form again. */
    public <T> ResponseEntity<JteModel> page(Ui ui, Form form, Outcome<T> outcome, Function<? super T, String> path) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> onTo(ui, path.apply(value));
            case Outcome.Refused<T>(var refusal) -> refused(ui, form, refusal);
        };
    }

    /** 303 to a path of ours, or for htmx the same in its own way. */
    public ResponseEntity<JteModel> onTo(Ui ui, String path) {
        return ui.isHtmx()
                ? ResponseEntity.noContent().header("HX-Redirect", path).build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(path))
                        .build();
    }

    /** Done: 200, or 201 with a location; refused: a problem. */
    public ResponseEntity<Object> api(Ui ui, Outcome<Reply> outcome) {
        return switch (outcome) {
            case Outcome.Done<Reply>(var reply) -> api(reply);
            case Outcome.Refused<Reply>(var refusal) -> problems.answer(ui, refusal);
        };
    }

    /** The answer of a look-up, with its ETag if it has a version. */
    public ResponseEntity<Object> api(Reply reply) {
        var location = reply.location();
        var version = reply.version();
        var headers = new HttpHeaders();
        if (location != null) {
            headers.setLocation(URI.create(location));
        }
        if (version != null) {
            headers.setETag(ETags.of(version));
        }
        return ResponseEntity.status(location == null ? 200 : 201)
                .headers(headers)
                .body(reply.body());
    }

    private ResponseEntity<JteModel> form(Ui ui, Form form, int status) {
        var view = form.view(ui);
        var page = ui.isHtmx() ? templates.uiForm(ui, view) : templates.uiFormPage(ui, view);
        return ResponseEntity.status(status).header("Vary", "HX-Request").body(page);
    }
}
