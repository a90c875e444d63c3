package app.qingtian.shelf.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.shelf.SavedView;
import app.qingtian.shelf.SavedViews;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Lists that people want to find again. */
@Controller
@Tag(name = "desk", description = "What people keep at hand: saved views, stars, columns")
class SavedViewController {

    private static final String PATH = "/work/views";

    private final StaticTemplates templates = new StaticTemplates();
    private final SavedViews views;
    private final Answers answers;

    SavedViewController(SavedViews views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    /** A saved view as the API tells it. */
    record SavedViewLine(long id, String name, boolean shared, boolean own, Map<String, String> terms) {

        static SavedViewLine of(Reader reader, SavedView it) {
            return new SavedViewLine(it.id(), it.name(), it.shared(), it.ownerId() == reader.personId(), it.terms());
        }
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> list(Ui ui, Reader reader) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.shelfViews(ui, reader, views.of(reader)));
    }

    /** The filters are those of the inbox that was looked at. */
    @GetMapping(PATH + "/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @RequestParam Map<String, String> typed) {
        return answers.form(ui, form(reader, typed));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> save(
            Ui ui,
            Reader reader,
            @RequestParam Map<String, String> typed,
            @Valid SavedViewForm sent,
            BindingResult errors) {
        var form = form(reader, typed);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, views.save(reader, sent.wish()), SavedView::path);
    }

    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<JteModel> remove(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.page(
                ui, new Form("saved-view-removal", PATH + "/" + id + "/removal"), views.remove(reader, id), _ -> PATH);
    }

    @GetMapping("/api/v1/views")
    @ResponseBody
    @Operation(operationId = "listSavedViews", summary = "One's own saved views and those shared with everybody")
    List<SavedViewLine> all(Reader reader) {
        return views.of(reader).stream().map(it -> SavedViewLine.of(reader, it)).toList();
    }

    @PostMapping("/api/v1/views")
    @ResponseBody
    @Operation(operationId = "saveView", summary = "Save a view of the inbox; administrators may share it")
    ResponseEntity<Object> save(Ui ui, Reader reader, @Valid @RequestBody SavedViewForm sent) {
        return answers.api(
                ui,
                views.save(reader, sent.wish())
                        .map(it -> Reply.created("/api/v1/views/" + it.id(), SavedViewLine.of(reader, it))));
    }

    @DeleteMapping("/api/v1/views/{id}")
    @ResponseBody
    @Operation(operationId = "removeSavedView", summary = "Take a saved view away")
    ResponseEntity<Object> take(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.api(ui, views.remove(reader, id).map(it -> Reply.of(SavedViewLine.of(reader, it))));
    }

    private static Form form(Reader reader, Map<String, String> typed) {
        var form = new Form("saved-view", PATH)
                .cancel("/work/complaints")
                .text("name")
                .limit(40)
                .required();
        if (reader.is(Role.ADMINISTRATOR)) {
            form.check("shared");
        }
        SavedView.TERMS.forEach(name -> form.hidden(name, typed.getOrDefault(name, "")));
        return form;
    }
}
