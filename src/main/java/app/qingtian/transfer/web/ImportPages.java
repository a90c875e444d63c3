package app.qingtian.transfer.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.transfer.Cargo;
import app.qingtian.transfer.Import;
import app.qingtian.transfer.Imports;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** Administrators bring spreadsheets, read what is wrong with them, and have them taken over. */
@Controller
@Hidden
@AdministratorsChange
class ImportPages {

    static final String PATH = "/work/imports";

    private final StaticTemplates templates = new StaticTemplates();
    private final Imports imports;
    private final Counter counter;
    private final Answers answers;

    ImportPages(Imports imports, Counter counter, Answers answers) {
        this.imports = imports;
        this.counter = counter;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        Counter.administrator(reader);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.transferImports(ui, reader.name(), imports.latest()));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        Counter.administrator(reader);
        return answers.form(ui, form(ui));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> bring(Ui ui, Reader reader, @Valid ImportForm sent, BindingResult errors) {
        Counter.administrator(reader);
        return errors.hasErrors()
                ? answers.invalid(ui, form(ui), errors)
                : answers.page(ui, form(ui), counter.take(ui, reader, sent), ImportPages::path);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<JteModel> one(Ui ui, Reader reader, @PathVariable("id") long id) {
        return page(ui, reader, id, null);
    }

    @PostMapping(PATH + "/{id}/execution")
    ResponseEntity<JteModel> start(Ui ui, Reader reader, @PathVariable("id") long id) {
        counter.find(reader, id);
        return answer(ui, reader, id, imports.start(reader, id));
    }

    @PostMapping(PATH + "/{id}/cancellation")
    ResponseEntity<JteModel> cancel(Ui ui, Reader reader, @PathVariable("id") long id) {
        counter.find(reader, id);
        return answer(ui, reader, id, imports.cancel(reader, id));
    }

    private ResponseEntity<JteModel> answer(Ui ui, Reader reader, long id, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> _ -> answers.onTo(ui, path(id));
            case Outcome.Refused<Long>(var refusal) -> page(ui, reader, id, ui.t("refusal." + refusal.reason()));
        };
    }

    private ResponseEntity<JteModel> page(Ui ui, Reader reader, long id, @Nullable String refused) {
        var found = counter.find(reader, id);
        List<Import.Wrong> wrong = found.rows().wrong() == 0 ? List.of() : imports.wrong(id, 0, Imports.SHOWN);
        return ResponseEntity.status(refused == null ? 200 : 409)
                .cacheControl(CacheControl.noStore())
                .body(templates.transferImport(ui, reader.name(), found, new ImportView(wrong, refused)));
    }

    private static Form form(Ui ui) {
        return new Form("import", PATH)
                .radios("cargo", Option.each(ui, "import.cargo", Cargo.class))
                .required()
                .text("source")
                .required()
                .limit(60)
                .files("files")
                .required()
                .cancel(PATH);
    }

    private static String path(long id) {
        return PATH + "/" + id;
    }
}
