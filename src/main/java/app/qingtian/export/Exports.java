package app.qingtian.export;

import app.qingtian.kernel.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for lists that leave the house. A list is written to a file first, in one look at the database: it is whole or it is an
 * error, never half of a list, and whoever reads it slowly keeps no connection.
 */
@Service
public class Exports {

    /** More is a matter for the API or for a backup. */
    public static final int MOST = 100_000;

    private final ExportStore store;
    private final TransactionTemplate onelook;
    private final Clock clock;

    Exports(ExportStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.onelook = new TransactionTemplate(transactions);
        this.onelook.setReadOnly(true);
        this.onelook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Who takes it, as what, in which words, and where their day begins. */
    public record Taking(long personId, Format format, Listing.Said said, ZoneId zone) {}

    /** Writes the list into this file and notes who has it now. */
    public void write(Listing listing, Taking taking, Path file) {
        Integer rows = onelook.execute(_ -> written(listing, taking, file));
        store.note(new ExportStore.Note(listing, taking, rows == null ? 0 : rows), clock.instant());
    }

    private static int written(Listing listing, Taking taking, Path file) {
        try (var sheet = taking.format().sheet(Files.newOutputStream(file), taking.zone())) {
            return listing.write(sheet, taking.said(), MOST);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What was taken before {@code before}, the newest first, as {@code me} may read it; {@code next} is where it goes on. */
    @Transactional(readOnly = true)
    public Slice<Export> all(long me, long before, int limit) {
        return Slice.cut(store.all(me, before, limit + 1), limit, it -> String.valueOf(it.id()));
    }
}
