package app.qingtian.transfer;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for spreadsheets that are brought along: looked at, started, stopped. Administrators only. */
@Service
public class Imports {

    /** So many rows with something wrong are shown; the whole list is a file. */
    public static final int SHOWN = 1000;

    private final ImportStore imports;
    private final RowStore rows;
    private final List<Carrier> carriers;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportStore imports,
            RowStore rows,
            List<Carrier> carriers,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.carriers = carriers;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A file under its name, what it holds, and where it comes from; times in it are of this zone. */
    public record Brought(Path file, String name, Cargo cargo, String source, ZoneId zone) {}

    /** Looks at every row and takes nothing over. Refused as {@code import_…} for what is no spreadsheet of ours. */
    public Outcome<Long> look(Reader reader, Brought brought) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return Outcome.done(looked(reader, brought));
            } catch (Unreadable strange) {
                status.setRollbackOnly();
                return Outcome.refused(strange.refusal());
            } catch (IOException torn) {
                throw new UncheckedIOException(torn);
            }
        }));
    }

    private long looked(Reader reader, Brought brought) throws IOException, Unreadable {
        var by = new Import.By(reader.personId(), clock.instant(), reader.language());
        var looking = new Looking(brought, by, carrier(brought.cargo()), words, imports, rows);
        var lines = Lines.of(brought.file());
        lines.tell(new Counting());
        lines.tell(looking);
        long id = looking.over();
        imports.byId(id).ifPresent(rows::recognise);
        return id;
    }

    Carrier carrier(Cargo cargo) {
        return carriers.stream().filter(it -> it.cargo() == cargo).findFirst().orElseThrow();
    }

    /** Has what is good taken over in the background; also what was left when it was stopped. */
    @Transactional
    public Outcome<Long> start(Reader reader, long id) {
        return allowed(reader, id, () -> imports.start(id, reader.personId(), clock.instant()));
    }

    /** Takes nothing more over; what was taken over stays. */
    @Transactional
    public Outcome<Long> cancel(Reader reader, long id) {
        return allowed(reader, id, () -> imports.end(id, Import.State.CANCELLED, clock.instant()));
    }

    private static Outcome<Long> allowed(Reader reader, long id, BooleanSupplier change) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return change.getAsBoolean() ? Outcome.done(id) : Outcome.refused(Refusal.of("import_state"));
    }

    /** The newest fifty. */
    @Transactional(readOnly = true)
    public List<Import> latest() {
        return imports.latest();
    }

    @Transactional(readOnly = true)
    public Optional<Import.Counted> byId(long id) {
        return imports.byId(id).map(it -> new Import.Counted(it, rows.tally(id)));
    }

    /** Rows with something wrong behind a line, in order. */
    @Transactional(readOnly = true)
    public List<Import.Wrong> wrong(long id, int after, int limit) {
        return rows.wrong(id, after, limit);
    }
}
