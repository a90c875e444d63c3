package app.qingtian.administration.web;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Offices;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import qingtian.pages.StaticTemplates;

/** The departments there are and were, and each with what was changed of it. */
@Controller
@Hidden
class DepartmentPages {

    static final String PATH = SettingsPage.PATH + "/departments";
    private static final int LAST = 20;

    private final StaticTemplates templates = new StaticTemplates();
    private final Offices offices;
    private final Changes changes;
    private final Lines lines;
    private final Said said;

    DepartmentPages(Offices offices, Changes changes, Lines lines, Said said) {
        this.offices = offices;
        this.changes = changes;
        this.lines = lines;
        this.said = said;
    }

    static String path(String key) {
        return PATH + "/" + key;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        Administrators.only(reader);
        var rows = offices.all().stream().map(it -> SheetView.of(ui, said, it)).toList();
        return ResponseEntity.ok(templates.administrationDepartments(ui, reader.name(), rows));
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<JteModel> one(Ui ui, Reader reader, @PathVariable("key") String key) {
        Administrators.only(reader);
        var sheet = changes.sheet(Noun.DEPARTMENT, key).orElseThrow(Unfit::notFound);
        var past = lines.told(ui, reader, new Lines.Asked("department", key, null, LAST))
                .items();
        return ResponseEntity.ok(
                templates.administrationDepartment(ui, reader.name(), SheetView.of(ui, said, sheet), past));
    }
}
