package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.ListReading;
import app.qingtian.catalogue.Wish;
import app.qingtian.catalogue.Word;
import app.qingtian.catalogue.web.Proposing.Asked;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A whole list from a file: read line by line, tried, and kept. */
@AdministratorsChange
@Controller
@Tag(name = "catalogues")
class ListController {

    private static final String PAGE = WordForms.PATH + "/{name}/import";
    private static final String API = "/api/v1/catalogues/{name}/file";

    private final Catalogues catalogues;
    private final Proposing proposing;
    private final Answers answers;

    ListController(Catalogues catalogues, Proposing proposing, Answers answers) {
        this.catalogues = catalogues;
        this.proposing = proposing;
        this.answers = answers;
    }

    /** A file as text: CSV with heads, or JSON. */
    record ListForm(
            @NotBlank @Limit(200_000) @Nullable String text,
            @NotBlank @Limit(500) @Nullable String reason) {}

    @GetMapping(PAGE)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("name") String name) {
        var form = form(name);
        return WordForms.ask(answers, ui, reader, form);
    }

    @PostMapping(PAGE)
    ResponseEntity<JteModel> take(
            Ui ui,
            Reader reader,
            @PathVariable("name") String name,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid ListUpload sent,
            BindingResult errors) {
        var form = form(name);
        if (errors.hasErrors()) {
            return answers.invalid(ui, form, errors);
        }
        return switch (sent.words()) {
            case Outcome.Refused<String>(var refusal) -> answers.refused(ui, form, refusal);
            case Outcome.Done<String>(var words) -> {
                var read = ListReading.read(words);
                yield read.wrong().isEmpty()
                        ? proposing.page(ui, reader, form, asked(name, seen, read.items(), sent.reason()))
                        : answers.refused(ui, form, wrong(ui, read));
            }
        };
    }

    @PutMapping(API)
    @ResponseBody
    @Operation(
            operationId = "importCatalogue",
            summary = "A list from CSV or JSON; dryRun only tells what would change")
    ResponseEntity<Object> take(
            Ui ui,
            Reader reader,
            @PathVariable("name") String name,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody ListForm sent,
            HttpServletRequest request) {
        list(name);
        var read = ListReading.read(WordForms.text(sent.text()));
        return read.wrong().isEmpty()
                ? proposing.api(ui, reader, asked(name, null, read.items(), sent.reason()), dryRun ? null : request)
                : answers.api(ui, Outcome.refused(wrong(ui, read)));
    }

    private static Asked asked(String name, @Nullable Integer seen, List<Word> items, @Nullable String reason) {
        var path = WordForms.PATH + "/" + name;
        return new Asked(new Wish.Replace(name, items), seen, WordForms.text(reason), path + "/import", path);
    }

    /** Line by line, the first ten. */
    private static Refusal wrong(Ui ui, ListReading.Read read) {
        var lines = read.wrong().stream()
                .limit(10)
                .map(it -> ui.t("catalogue.line", it.line(), ui.t("catalogue.import." + it.what())))
                .toList();
        return new Refusal("file_unfit", 422, List.of(read.wrong().size(), lines));
    }

    private Form form(String name) {
        list(name);
        return new Form("catalogue-file", WordForms.PATH + "/" + name + "/import")
                .cancel(WordForms.PATH + "/" + name)
                .files("files")
                .area("text")
                .rows(12)
                .area("reason")
                .rows(2)
                .limit(500)
                .required();
    }

    private List<Word> list(String name) {
        var items = catalogues.book().list(name);
        if (items.isEmpty()) {
            throw Unfit.notFound();
        }
        return items;
    }
}
