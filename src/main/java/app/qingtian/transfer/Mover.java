package app.qingtian.transfer;

import app.qingtian.kernel.Outcome;
import app.qingtian.transfer.RowStore.Fate;
import app.qingtian.transfer.RowStore.Row;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over what is waiting, a hundred rows a transaction: whatever becomes of this process, each row is taken over once. A row that
 * cannot be is undone alone, and says why.
 */
@Component
class Mover {

    private static final Logger LOG = LoggerFactory.getLogger(Mover.class);
    private static final int BATCH = 100;

    private final Imports door;
    private final ImportStore imports;
    private final RowStore rows;
    private final TransactionTemplate alone;
    private final Clock clock;

    Mover(Imports door, ImportStore imports, RowStore rows, PlatformTransactionManager transactions, Clock clock) {
        this.door = door;
        this.imports = imports;
        this.rows = rows;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** True while there may be more to do. */
    @Transactional
    public boolean carry() {
        var running = imports.next();
        running.ifPresent(it -> {
            var waiting = rows.waiting(it.id(), BATCH);
            waiting.forEach(row -> rows.settle(it.id(), row.number(), fate(it, row)));
            if (waiting.size() < BATCH) {
                imports.end(it.id(), Import.State.DONE, clock.instant());
            }
        });
        return running.isPresent();
    }

    private Fate fate(Import it, Row row) {
        try {
            Fate fate = alone.execute(status -> {
                var taken = taken(it, row);
                if (taken.state().equals(Fate.WRONG)) {
                    status.setRollbackOnly();
                }
                return taken;
            });
            return fate == null ? unforeseen(it) : fate;
        } catch (RuntimeException failed) {
            LOG.warn("Row {} of import {} was not taken over", row.number(), it.id(), failed);
            return unforeseen(it);
        }
    }

    private Fate taken(Import it, Row row) {
        var cells = new Cells(it.columns(), row.cells(), it.zone());
        var load = door.carrier(it.cargo()).read(cells);
        if (!rows.claim(it, row.key())) {
            return Fate.known();
        }
        if (!cells.faults().isEmpty()) {
            return Fate.wrong(cells.faults());
        }
        return switch (load.bring(it)) {
            case Outcome.Done<String>(var made) -> {
                rows.name(it, row.key(), made);
                yield Fate.done(made);
            }
            case Outcome.Refused<String>(var refusal) ->
                Fate.wrong(List.of(new Fault(it.cargo().columns().getFirst(), refusal.reason(), "")));
        };
    }

    private static Fate unforeseen(Import it) {
        return Fate.wrong(List.of(new Fault(it.cargo().columns().getFirst(), "unforeseen", "")));
    }
}
