package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Entry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = "/api/v1/catalogues", produces = "application/json")
class CatalogueController {

    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping
    List<Catalogue> all() {
        int edition = catalogues.book().edition();
        return catalogues.all().entrySet().stream()
                .map(named -> new Catalogue(named.getKey(), edition, named.getValue()))
                .toList();
    }

    @GetMapping("/{name}")
    Catalogue one(@PathVariable String name) {
        var entries = catalogues.of(name);
        if (entries.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Catalogue(name, catalogues.book().edition(), entries);
    }

    /** The words in use; changed by the paths below it. */
    record Catalogue(String name, int edition, List<Entry> entries) {}
}
