package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Draft;
import app.qingtian.catalogue.Editions;
import app.qingtian.catalogue.Wish;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import qingtian.pages.StaticTemplates;

/** Each change is shown, from what to what, before it is kept: by pages in a second step, by the API with {@code dryRun}. */
@Component
class Proposing {

    private final StaticTemplates templates = new StaticTemplates();
    private final Editions editions;
    private final Answers answers;

    Proposing(Editions editions, Answers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    /** A wish with its reason; {@code seen} is the edition under the preview, null before there was one. */
    record Asked(Wish wish, @Nullable Integer seen, String reason, String action, String back) {

        Editions.Cause cause(int present) {
            return new Editions.Cause(present, reason, wish instanceof Wish.Undo(var number) ? number : null);
        }
    }

    /** What would become, or became, of the lists. */
    record CatalogueDraft(
            boolean kept, int edition, int left, java.util.List<app.qingtian.catalogue.WordChange> changes) {}

    /** The preview; or, once that was confirmed, the list as it is now. */
    ResponseEntity<JteModel> page(Ui ui, Reader reader, Form form, Asked asked) {
        var seen = asked.seen();
        if (seen != null) {
            return answers.page(ui, form, editions.keep(reader, asked.wish(), asked.cause(seen)), _ -> asked.back());
        }
        return switch (editions.draft(reader, asked.wish())) {
            case Outcome.Refused<Draft>(var refusal) -> answers.refused(ui, form, refusal);
            case Outcome.Done<Draft>(var draft) -> preview(ui, reader, asked, draft);
        };
    }

    ResponseEntity<Object> api(Ui ui, Reader reader, Asked asked, @Nullable HttpServletRequest kept) {
        var drafted = editions.draft(reader, asked.wish());
        if (kept == null) {
            return answers.api(ui, drafted.map(it -> Reply.of(said(it, false))));
        }
        return answers.api(
                ui,
                drafted.then(it -> editions.keep(
                                reader,
                                asked.wish(),
                                asked.cause(ETags.ifMatch(kept, it.before().edition()))))
                        .map(it -> Reply.of(said(it, true)).version(it.before().edition() + 1)));
    }

    private static CatalogueDraft said(Draft draft, boolean kept) {
        int edition = draft.before().edition() + (kept ? 1 : 0);
        return new CatalogueDraft(kept, edition, draft.left(), draft.changes());
    }

    private ResponseEntity<JteModel> preview(Ui ui, Reader reader, Asked asked, Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        ui.visit().typed().forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst()));
        fields.remove(ui.csrfName());
        if (asked.wish() instanceof Wish.Replace) {
            fields.put("text", app.qingtian.catalogue.ListFile.json(((Wish.Replace) asked.wish()).items()));
        }
        fields.put("seen", String.valueOf(draft.before().edition()));
        var view = new PreviewView(reader.name(), draft, asked.reason(), asked.action(), asked.back(), fields);
        var page = ui.isHtmx() ? templates.cataloguePartPreview(ui, view) : templates.cataloguePreview(ui, view);
        return ResponseEntity.ok().header("Vary", "HX-Request").body(page);
    }
}
