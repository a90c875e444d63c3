package app.qingtian.administration.web;

import app.qingtian.identity.Departments;
import app.qingtian.identity.Gap;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import qingtian.pages.StaticTemplates;

/** Everything an administrator has, on one page; on top what is missing (RTE-01), below what was changed last. */
@Controller
@Hidden
class SettingsPage {

    static final String PATH = "/work/settings";
    private static final int LAST = 5;

    private final StaticTemplates templates = new StaticTemplates();
    private final Departments departments;
    private final Presence presence;
    private final Roster roster;
    private final Lines lines;

    SettingsPage(Departments departments, Presence presence, Roster roster, Lines lines) {
        this.departments = departments;
        this.presence = presence;
        this.roster = roster;
        this.lines = lines;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        Administrators.only(reader);
        var last = lines.told(ui, reader, new Lines.Asked("", "", null, LAST)).items();
        return ResponseEntity.ok(templates.administrationSettings(ui, reader.name(), new SettingsView(gaps(ui), last)));
    }

    private List<SettingsView.Missing> gaps(Ui ui) {
        return Gap.of(departments.present(), presence.standIns(), ui.now()).stream()
                .map(it -> {
                    var person = it.personId();
                    return new SettingsView.Missing(
                            it.department().name(ui.language()),
                            DepartmentPages.path(it.department().key()),
                            ui.t(
                                    "gap." + it.what().name().toLowerCase(Locale.ROOT),
                                    person == null ? "" : roster.name(person)));
                })
                .toList();
    }
}
