package app.qingtian.workspace.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.workspace.Agenda;
import app.qingtian.workspace.Agenda.Whose;
import app.qingtian.workspace.Agendas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What today wants of somebody, or of their department. */
@RestController
@Tag(name = "day", description = "What is due today, who waits, what was not kept since yesterday, and thanks")
class DayApi {

    private final Agendas agendas;

    DayApi(Agendas agendas) {
        this.agendas = agendas;
    }

    /** {@code overdue} and {@code today} count what is in {@code due}, which holds a hundred at most. */
    record Day(
            Whose of,
            int overdue,
            int today,
            List<Agenda.Vow> due,
            List<Agenda.Task> waiting,
            List<Agenda.Vow> broken,
            List<Agenda.Thanks> thanks) {}

    @GetMapping("/api/v1/day")
    @Operation(
            operationId = "readDay",
            summary = "My day, or my department's for liaisons and those who watch; days are those of my zone")
    Day day(Ui ui, Reader reader, @RequestParam(name = "of", defaultValue = "MINE") Whose of) {
        if (!agendas.mayLook(reader, of)) {
            throw new Unfit(403, "not_yours");
        }
        var agenda = agendas.of(reader, of, ui.now()).ask();
        return new Day(
                of,
                agenda.overdue(ui.now()),
                agenda.today(ui.now()),
                agenda.due(),
                agenda.waiting(),
                agenda.broken(),
                agenda.thanks());
    }
}
