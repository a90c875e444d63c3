package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.ListFile;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A whole list as a file. */
@Controller
@Tag(name = "catalogues")
class ListExport {

    private final Catalogues catalogues;

    ListExport(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** How a list is written. */
    enum As {
        csv,
        json
    }

    @GetMapping(WordForms.PATH + "/{name}/file")
    ResponseEntity<byte[]> take(
            Reader reader, @PathVariable("name") String name, @RequestParam(name = "as", defaultValue = "csv") As as) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
        var items = catalogues.book().list(name);
        if (items.isEmpty()) {
            throw Unfit.notFound();
        }
        var text = as == As.csv ? ListFile.csv(items) : ListFile.json(items);
        var file = ContentDisposition.attachment().filename(name + "." + as).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CONTENT_TYPE, as == As.csv ? "text/csv;charset=UTF-8" : "application/json")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/catalogues/{name}/file")
    @Operation(operationId = "exportCatalogue", summary = "A list as CSV for spreadsheets (UTF-8 with a mark) or JSON")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> give(
            Reader reader, @PathVariable("name") String name, @RequestParam(name = "as", defaultValue = "csv") As as) {
        return take(reader, name, as);
    }
}
