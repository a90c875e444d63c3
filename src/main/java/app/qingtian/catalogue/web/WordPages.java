package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Book;
import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Word;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One word of a list: added, said otherwise, put elsewhere, retired, brought back; one that was never chosen goes away. */
@AdministratorsChange
@Controller
@Hidden
class WordPages {

    private static final String PATH = WordForms.PATH + "/{name}/entries";

    private final Catalogues catalogues;
    private final Proposing proposing;
    private final Answers answers;

    WordPages(Catalogues catalogues, Proposing proposing, Answers answers) {
        this.catalogues = catalogues;
        this.proposing = proposing;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> askNew(Ui ui, Reader reader, @PathVariable("name") String name) {
        return WordForms.ask(answers, ui, reader, WordForms.adding(ui, book(name), name));
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @PathVariable("name") String name, @PathVariable("code") String code) {
        return WordForms.ask(answers, ui, reader, WordForms.changing(ui, book(name), name, item(name, code)));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> add(
            Ui ui,
            Reader reader,
            @PathVariable("name") String name,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid NewWordForm sent,
            BindingResult errors) {
        var form = WordForms.adding(ui, book(name), name);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : proposing.page(ui, reader, form, WordForms.added(name, seen, sent));
    }

    @PostMapping(PATH + "/{code}")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("name") String name,
            @PathVariable("code") String code,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid WordForm sent,
            BindingResult errors) {
        var form = WordForms.changing(ui, book(name), name, item(name, code));
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : proposing.page(ui, reader, form, WordForms.changed(name, code, seen, sent));
    }

    private Book book(String name) {
        var book = catalogues.book();
        if (book.list(name).isEmpty()) {
            throw Unfit.notFound();
        }
        return book;
    }

    private Word item(String name, String code) {
        return book(name).item(name, code).orElseThrow(Unfit::notFound);
    }
}
