package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The same for programs. */
@AdministratorsChange
@Controller
@Tag(name = "catalogues")
class WordApi {

    private static final String API = "/api/v1/catalogues/{name}/entries";

    private final Catalogues catalogues;
    private final Proposing proposing;

    WordApi(Catalogues catalogues, Proposing proposing) {
        this.catalogues = catalogues;
        this.proposing = proposing;
    }

    @PostMapping(API)
    @ResponseBody
    @Operation(operationId = "addWord", summary = "Add a word to a list; dryRun only tells what would change")
    ResponseEntity<Object> add(
            Ui ui,
            Reader reader,
            @PathVariable("name") String name,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody NewWordForm sent,
            HttpServletRequest request) {
        known(!catalogues.book().list(name).isEmpty());
        return proposing.api(ui, reader, WordForms.added(name, null, sent), dryRun ? null : request);
    }

    @PutMapping(API + "/{code}")
    @ResponseBody
    @Operation(
            operationId = "changeWord",
            summary = "Other words, another place, RETIRED, IN_USE again, or GONE where it was never chosen")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("name") String name,
            @PathVariable("code") String code,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody WordForm sent,
            HttpServletRequest request) {
        known(catalogues.book().item(name, code).isPresent());
        return proposing.api(ui, reader, WordForms.changed(name, code, null, sent), dryRun ? null : request);
    }

    private static void known(boolean there) {
        if (!there) {
            throw Unfit.notFound();
        }
    }
}
