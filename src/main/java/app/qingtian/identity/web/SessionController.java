package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Stay;
import app.qingtian.identity.Stays;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Where one is logged in, and ending it there. A log-in is told by the second in which it began. */
@Controller
@Tag(name = "me")
class SessionController {

    private static final String PATH = MePage.PATH + "/sessions";

    private final StaticTemplates templates = new StaticTemplates();
    private final Stays stays;
    private final People people;
    private final Sessions sessions;
    private final Answers answers;

    SessionController(Stays stays, People people, Sessions sessions, Answers answers) {
        this.stays = stays;
        this.people = people;
        this.sessions = sessions;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader, HttpServletRequest request) {
        return ResponseEntity.ok(templates.identitySessions(ui, reader.name(), lines(ui, reader, request)));
    }

    @PostMapping(PATH + "/{id}/end")
    ResponseEntity<JteModel> end(Ui ui, Reader reader, @PathVariable("id") long id) {
        ended(ui, reader, id);
        return answers.onTo(ui, PATH);
    }

    @GetMapping("/api/v1/me/sessions")
    @ResponseBody
    @Operation(operationId = "listSessions", summary = "Where the caller is logged in by a browser, last used first")
    List<SessionLine> list(Ui ui, Reader reader, HttpServletRequest request) {
        return lines(ui, reader, request);
    }

    @PostMapping("/api/v1/me/sessions/{id}/end")
    @ResponseBody
    @Operation(operationId = "endSession", summary = "Log out there. Needs the scope administer")
    List<SessionLine> end(Ui ui, Reader reader, HttpServletRequest request, @PathVariable("id") long id) {
        ended(ui, reader, id);
        return lines(ui, reader, request);
    }

    private void ended(Ui ui, Reader reader, long id) {
        if (!stays.end(reader.personId(), Instant.ofEpochSecond(id), ui.now())) {
            throw Unfit.notFound();
        }
    }

    private List<SessionLine> lines(Ui ui, Reader reader, HttpServletRequest request) {
        Account account = people.account(reader.personId()).orElseThrow(Unfit::notFound);
        var here = sessions.since(request);
        return stays.of(account, ui.now()).stream()
                .map(it -> line(it, here.filter(it.startedAt()::equals).isPresent()))
                .toList();
    }

    private static SessionLine line(Stay it, boolean here) {
        return new SessionLine(
                it.startedAt().getEpochSecond(), it.startedAt(), it.seenAt(), it.browser(), it.address(), here);
    }
}
