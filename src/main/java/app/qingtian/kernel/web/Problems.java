package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says what went wrong: as problem+json to programs, as a page to people, in the reader's language. */
@Component
public class Problems {

    /** What is wrong with one field of a request. */
    public record Fault(String field, String code, String message) {}

    /** A refusal in words: {@code {type, title, status, detail, reason}}. */
    public ProblemDetail problem(Ui ui, Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatusCode.valueOf(refusal.status()), FormReading.words(ui, refusal));
        problem.setType(URI.create("urn:qingtian:problem:" + refusal.reason()));
        problem.setTitle(ui.t("problem." + refusal.status()));
        problem.setProperty("reason", refusal.reason());
        return problem;
    }

    ResponseEntity<Object> answer(Ui ui, Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(ui, refusal));
    }

    /** 422 with one entry for each field. */
    public ProblemDetail problem(Ui ui, List<Fault> faults) {
        var problem = problem(ui, new Refusal("invalid", 422, List.of()));
        problem.setProperty("errors", faults);
        return problem;
    }
}
