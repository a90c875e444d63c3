package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Pack;
import app.qingtian.catalogue.Packs;
import app.qingtian.catalogue.Wish;
import app.qingtian.catalogue.Word;
import app.qingtian.catalogue.web.Proposing.Asked;
import app.qingtian.identity.Reader;
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
import java.util.Map;
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

/** The words of industries, put beside ours. */
@AdministratorsChange
@Controller
@Tag(name = "catalogues")
class PackController {

    private static final String PATH = WordForms.PATH + "/packs/{key}/application";

    private final Packs packs;
    private final Proposing proposing;
    private final Answers answers;

    PackController(Packs packs, Proposing proposing, Answers answers) {
        this.packs = packs;
        this.proposing = proposing;
        this.answers = answers;
    }

    /** A pack with its words. */
    record IndustryPack(String key, String zh, String en, String source, Map<String, List<Word>> lists) {}

    @GetMapping("/api/v1/catalogue-packs")
    @ResponseBody
    @Operation(operationId = "listCataloguePacks", summary = "The words of industries that come with the house")
    List<IndustryPack> packs() {
        return packs.all().stream()
                .map(it -> new IndustryPack(it.key(), it.zh(), it.en(), it.source(), it.lists()))
                .toList();
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> askPack(Ui ui, Reader reader, @PathVariable("key") String key) {
        return WordForms.ask(answers, ui, reader, packForm(pack(key)));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> apply(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen,
            @Valid EditionForm sent,
            BindingResult errors) {
        var form = packForm(pack(key));
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : proposing.page(ui, reader, form, applied(key, seen, sent));
    }

    @PostMapping("/api/v1/catalogue-packs/{key}/application")
    @ResponseBody
    @Operation(operationId = "applyCataloguePack", summary = "Put an industry's words beside ours; ours stay")
    ResponseEntity<Object> apply(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody EditionForm sent,
            HttpServletRequest request) {
        return proposing.api(ui, reader, applied(key, null, sent), dryRun ? null : request);
    }

    private Asked applied(String key, @Nullable Integer seen, EditionForm sent) {
        var action = WordForms.PATH + "/packs/" + key + "/application";
        return new Asked(new Wish.Apply(pack(key)), seen, WordForms.text(sent.reason()), action, WordForms.PATH);
    }

    private static Form packForm(Pack pack) {
        return WordForms.reason(new Form("pack", WordForms.PATH + "/packs/" + pack.key() + "/application"));
    }

    private Pack pack(String key) {
        return packs.byKey(key).orElseThrow(Unfit::notFound);
    }
}
