package app.qingtian.transfer.web;

import app.qingtian.transfer.Cargo;
import app.qingtian.transfer.Import;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that was brought, as a list tells it. */
record ImportLine(
        long id,
        Cargo cargo,
        String file,
        String source,
        Instant at,
        Import.State state,
        @Nullable Instant endedAt) {

    static ImportLine of(Import it) {
        return new ImportLine(
                it.id(), it.cargo(), it.file(), it.source(), it.made().at(), it.state(), it.endedAt());
    }
}
