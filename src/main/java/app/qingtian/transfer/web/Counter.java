package app.qingtian.transfer.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Cleaning;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.transfer.Cargo;
import app.qingtian.transfer.Import;
import app.qingtian.transfer.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a spreadsheet in from a page or from the API, one at a time, and finds those that were brought. */
@Component
class Counter {

    private final Semaphore place = new Semaphore(1);
    private final Imports imports;

    Counter(Imports imports) {
        this.imports = imports;
    }

    Outcome<Long> take(Ui ui, Reader reader, ImportForm sent) {
        var files = sent.files() == null
                ? List.<MultipartFile>of()
                : sent.files().stream().filter(it -> !it.isEmpty()).toList();
        if (files.size() != 1) {
            return Outcome.refused(new Refusal("import_file", 422, List.of()));
        }
        if (!place.tryAcquire()) {
            return Outcome.refused(new Refusal("unavailable", 503, List.of()));
        }
        try {
            return looked(ui, reader, sent, files.getFirst());
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        } finally {
            place.release();
        }
    }

    private Outcome<Long> looked(Ui ui, Reader reader, ImportForm sent, MultipartFile file) throws IOException {
        var path = Files.createTempFile("qingtian-import", null);
        try {
            file.transferTo(path);
            var name = Objects.requireNonNullElse(Cleaning.clean(file.getOriginalFilename()), "?");
            var cargo = Objects.requireNonNullElse(sent.cargo(), Cargo.CUSTOMERS);
            var source = Objects.requireNonNullElse(sent.source(), "").strip();
            var brought = new Imports.Brought(
                    path, name.substring(Math.max(0, name.length() - 200)), cargo, source, ui.zone());
            return imports.look(reader, brought);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** For everybody but administrators there is none. */
    Import.Counted find(Reader reader, long id) {
        administrator(reader);
        return imports.byId(id).orElseThrow(Unfit::notFound);
    }

    static void administrator(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
    }
}
