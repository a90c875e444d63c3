package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import qingtian.pages.StaticTemplates;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong: as problem+json to programs, as a page to people, in the reader's language. */
@Component
public class Problems {

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final StaticTemplates templates = new StaticTemplates();
    private final Uis uis;
    private final JsonMapper json;

    public Problems(Uis uis, JsonMapper json) {
        this.uis = uis;
        this.json = json;
    }

    /** Answers from outside of a controller: a filter, an entry point. Headers set before are kept. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, Trouble.of(refusal));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        var answer = answer(request, trouble);
        var type = answer.getHeaders().getContentType();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(String.valueOf(type));
        var bytes = answer.getBody() instanceof ProblemDetail problem
                ? json.writeValueAsBytes(problem)
                : page(request, trouble);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A problem for programs (everything under /api, and whoever wants JSON), a page for people. */
    ResponseEntity<Object> answer(HttpServletRequest request, Trouble trouble) {
        var ui = uis.of(request);
        var headers = new HttpHeaders(trouble.headers());
        headers.setCacheControl("no-store");
        var program = program(request);
        headers.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON : HTML);
        return ResponseEntity.status(trouble.refusal().status())
                .headers(headers)
                .body(program ? problem(request, trouble) : templates.uiProblem(ui, view(request, trouble)));
    }

    ResponseEntity<Object> answer(Ui ui, Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .headers(Answers.patience(refusal))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(ui, Trouble.of(refusal)));
    }

    private byte[] page(HttpServletRequest request, Trouble trouble) {
        var bytes = new Utf8ByteOutput();
        templates.uiProblem(uis.of(request), view(request, trouble)).render(bytes);
        return bytes.toByteArray();
    }

    private ProblemView view(HttpServletRequest request, Trouble trouble) {
        var ui = uis.of(request);
        return new ProblemView(
                trouble.refusal().status(),
                title(ui, trouble.refusal()),
                FormReading.words(ui, trouble.refusal()),
                trouble.faults().stream().map(Trouble.Fault::message).toList(),
                trouble.refusal().status() == 500 ? Porter.idOf(request) : null);
    }

    /** When it was our fault, the id under which we find it in the log. */
    private ProblemDetail problem(HttpServletRequest request, Trouble trouble) {
        var problem = problem(uis.of(request), trouble);
        var id = Porter.idOf(request);
        if (trouble.refusal().status() == 500 && id != null) {
            problem.setProperty("requestId", id);
        }
        return problem;
    }

    private static ProblemDetail problem(Ui ui, Trouble trouble) {
        var refusal = trouble.refusal();
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create("urn:qingtian:problem:" + refusal.reason()));
        problem.setTitle(title(ui, refusal));
        problem.setDetail(FormReading.words(ui, refusal));
        problem.setProperty("reason", refusal.reason());
        if (refusal.status() == 422 && !trouble.faults().isEmpty()) {
            problem.setProperty("errors", trouble.faults());
        }
        return problem;
    }

    private static String title(Ui ui, Refusal refusal) {
        var key = "problem." + refusal.status();
        return ui.t(ui.has(key) ? key : refusal.status() < 500 ? "problem.400" : "problem.500");
    }

    private static boolean program(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
        if (asked.startsWith(request.getContextPath() + "/api/")) {
            return true;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
