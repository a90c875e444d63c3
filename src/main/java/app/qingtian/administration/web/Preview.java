package app.qingtian.administration.web;

import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import qingtian.pages.StaticTemplates;

/** What a change would do, field by field, before it is kept: {@code sent} goes along hidden, so that it works without JavaScript. */
public record Preview(String name, String action, List<FieldStep> steps, Map<String, List<String>> sent, String back) {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    ResponseEntity<JteModel> page(Ui ui) {
        var page =
                ui.isHtmx() ? TEMPLATES.administrationPartPreview(ui, this) : TEMPLATES.administrationPreview(ui, this);
        return ResponseEntity.ok().header("Vary", "HX-Request").body(page);
    }
}
