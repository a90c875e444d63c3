package app.qingtian.catalogue.web;

import app.qingtian.catalogue.CatalogueEdition;
import app.qingtian.catalogue.Editions;
import app.qingtian.catalogue.Wish;
import app.qingtian.catalogue.web.Proposing.Asked;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The way back from an edition, and who made which. */
@AdministratorsChange
@Controller
@Tag(name = "catalogues")
class UndoController {

    private static final String PATH = WordForms.PATH + "/editions/{number}/reversal";

    private final Editions editions;
    private final Proposing proposing;
    private final Answers answers;

    UndoController(Editions editions, Proposing proposing, Answers answers) {
        this.editions = editions;
        this.proposing = proposing;
        this.answers = answers;
    }

    @GetMapping("/api/v1/catalogue-editions")
    @ResponseBody
    @Operation(operationId = "listCatalogueEditions", summary = "The last fifty changes: who, when, why, which lists")
    List<CatalogueEdition> history(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
        return editions.history();
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> askUndo(Ui ui, Reader reader, @PathVariable("number") int number) {
        return WordForms.ask(answers, ui, reader, undoForm(number));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> undo(
            Ui ui,
            Reader reader,
            @PathVariable("number") int number,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid EditionForm sent,
            BindingResult errors) {
        var form = undoForm(number);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : proposing.page(ui, reader, form, undone(number, seen, sent));
    }

    @PostMapping("/api/v1/catalogue-editions/{number}/reversal")
    @ResponseBody
    @Operation(operationId = "undoCatalogueEdition", summary = "Take back what an edition did, as a new edition")
    ResponseEntity<Object> undo(
            Ui ui,
            Reader reader,
            @PathVariable("number") int number,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody EditionForm sent,
            HttpServletRequest request) {
        return proposing.api(ui, reader, undone(number, null, sent), dryRun ? null : request);
    }

    private static Asked undone(int number, @Nullable Integer seen, EditionForm sent) {
        var action = WordForms.PATH + "/editions/" + number + "/reversal";
        return new Asked(new Wish.Undo(number), seen, WordForms.text(sent.reason()), action, WordForms.PATH);
    }

    private static Form undoForm(int number) {
        return WordForms.reason(new Form("undo-edition", WordForms.PATH + "/editions/" + number + "/reversal"));
    }
}
