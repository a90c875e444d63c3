package app.qingtian.workspace.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import app.qingtian.workspace.Agenda;
import app.qingtian.workspace.Agenda.Whose;
import app.qingtian.workspace.Agendas;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** Home: what today wants of whoever comes in, and what was good. One round trip to the database. */
@Controller
@Hidden
class HomePage {

    private final StaticTemplates templates = new StaticTemplates();
    private final Agendas agendas;
    private final Rails rails;

    HomePage(Agendas agendas, Rails rails) {
        this.agendas = agendas;
        this.rails = rails;
    }

    /** A link never breaks: whoever may not look at a department's day gets their own. */
    @GetMapping("/work")
    ResponseEntity<JteModel> home(
            Ui ui, Reader reader, @RequestParam(name = "of", required = false) @Nullable String of) {
        var whose = agendas.mayLook(reader, Whose.DEPARTMENT) && isDepartment(of) ? Whose.DEPARTMENT : Whose.MINE;
        var found = agendas.of(reader, whose, ui.now())
                .and(rails.of(ui, reader, Rails.Open.NONE), Found::new)
                .ask();
        var view = new HomeView(found.rail(), found.agenda(), whose, agendas.mayLook(reader, Whose.DEPARTMENT));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(templates.workspaceHome(ui, view));
    }

    private record Found(Agenda agenda, Rail rail) {}

    private static boolean isDepartment(@Nullable String of) {
        return of != null && of.toUpperCase(Locale.ROOT).equals(Whose.DEPARTMENT.name());
    }
}
