package app.qingtian.shelf;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Brief;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the columns somebody wants to see in their lists. */
@Service
public class Columns {

    private final ShelfStore store;
    private final Brief<Long, List<Column>> kept = new Brief<>(2_000, Duration.ofSeconds(5));

    Columns(ShelfStore store) {
        this.store = store;
    }

    /** In the order in which they stand; as another node changed them some seconds ago. */
    public List<Column> of(Reader reader) {
        return kept.get(reader.personId(), store::columns);
    }

    /** From now on these and no others, none at all included. */
    @Transactional
    public List<Column> choose(Reader reader, Set<Column> columns) {
        var chosen = List.copyOf(new TreeSet<>(columns));
        store.choose(reader.personId(), chosen);
        kept.forgetAll();
        return chosen;
    }
}
