package app.qingtian.identity.web;

import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import qingtian.pages.StaticTemplates;

/** What is shown once and kept nowhere. */
public final class Shown {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Shown() {}

    /** What is told, in the words of {@code once.<noun>.title} and {@code .hint}, and where to go on. */
    public record Secret(String noun, List<String> lines, String then) {}

    static ResponseEntity<JteModel> once(Ui ui, Secret secret) {
        return ResponseEntity.ok(
                ui.isHtmx() ? TEMPLATES.identityPartSecret(ui, secret) : TEMPLATES.identitySecret(ui, secret));
    }
}
