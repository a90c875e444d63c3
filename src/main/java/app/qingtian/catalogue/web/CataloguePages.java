package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Editions;
import app.qingtian.catalogue.Packs;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import qingtian.pages.StaticTemplates;

/** The lists of words, their editions and the packs: looked at by everybody who works here, changed by administrators. */
@Controller
@Hidden
class CataloguePages {

    private final StaticTemplates templates = new StaticTemplates();
    private final Catalogues catalogues;
    private final Editions editions;
    private final Packs packs;

    CataloguePages(Catalogues catalogues, Editions editions, Packs packs) {
        this.catalogues = catalogues;
        this.editions = editions;
        this.packs = packs;
    }

    @GetMapping(WordForms.PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        var view = new CataloguesView(
                reader.name(),
                reader.is(Role.ADMINISTRATOR),
                catalogues.book(),
                reader.is(Role.ADMINISTRATOR) ? editions.history() : java.util.List.of(),
                packs.all());
        return ResponseEntity.ok(templates.catalogueCatalogues(ui, view));
    }

    @GetMapping(WordForms.PATH + "/{name}")
    ResponseEntity<JteModel> one(Ui ui, Reader reader, @PathVariable("name") String name) {
        var book = catalogues.book();
        if (book.list(name).isEmpty()) {
            throw Unfit.notFound();
        }
        return ResponseEntity.ok(
                templates.catalogueCatalogue(ui, reader.name(), reader.is(Role.ADMINISTRATOR), book, name));
    }
}
