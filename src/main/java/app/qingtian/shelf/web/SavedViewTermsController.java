package app.qingtian.shelf.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.complaint.web.Choices;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.shelf.SavedView;
import app.qingtian.shelf.SavedViews;
import app.qingtian.shelf.web.SavedViewController.SavedViewLine;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A saved view is called otherwise, or finds something else. */
@Controller
@Tag(name = "desk")
class SavedViewTermsController {

    private static final String VIEWS = "/work/views";
    private static final String PATH = VIEWS + "/{id}/terms";

    private final SavedViews views;
    private final Choices choices;
    private final Departments departments;
    private final Answers answers;

    SavedViewTermsController(SavedViews views, Choices choices, Departments departments, Answers answers) {
        this.views = views;
        this.choices = choices;
        this.departments = departments;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("id") long id) {
        return switch (views.owned(reader, id)) {
            case Outcome.Done<SavedView>(var view) ->
                answers.form(
                        ui,
                        form(ui, reader, id)
                                .with(view.terms())
                                .value("name", view.name())
                                .value("shared", view.shared()));
            case Outcome.Refused<SavedView>(var refusal) -> answers.refused(ui, bare(id), refusal);
        };
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> change(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid SavedViewForm sent, BindingResult errors) {
        var form = form(ui, reader, id);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, views.change(reader, id, sent.wish()), SavedView::path);
    }

    @PutMapping("/api/v1/views/{id}")
    @ResponseBody
    @Operation(operationId = "changeSavedView", summary = "Another name, other filters: all of them as they shall be")
    ResponseEntity<Object> change(
            Ui ui, Reader reader, @PathVariable("id") long id, @Valid @RequestBody SavedViewForm sent) {
        return answers.api(ui, views.change(reader, id, sent.wish()).map(it -> Reply.of(SavedViewLine.of(reader, it))));
    }

    private static Form bare(long id) {
        return new Form("saved-view-terms", VIEWS + "/" + id + "/terms").cancel(VIEWS);
    }

    private Form form(Ui ui, Reader reader, long id) {
        var form = bare(id).text("name").limit(40).required();
        if (reader.is(Role.ADMINISTRATOR)) {
            form.check("shared");
        } else {
            form.hidden("shared", "false");
        }
        return form.choice("view", lists(ui))
                .required()
                .text("q")
                .limit(200)
                .choice("kind", Option.each(ui, "kind", Kind.class))
                .choice("stage", Option.each(ui, "stage", Stage.class))
                .choice("category", choices.of(ui, "category"))
                .choice("department", homes(ui))
                .day("from")
                .day("to");
    }

    private static List<Option> lists(Ui ui) {
        return Arrays.stream(Inbox.View.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .map(it -> new Option(it, ui.t("view." + it)))
                .toList();
    }

    private List<Option> homes(Ui ui) {
        return departments.present().stream()
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
    }
}
