package app.qingtian.administration;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Departments are opened, closed, and opened again. */
@Service
public class Offices {

    private final Changes changes;
    private final DepartmentSheetStore store;

    Offices(Changes changes, DepartmentSheetStore store) {
        this.changes = changes;
        this.store = store;
    }

    /** Those that there are first; the front door on top. */
    public List<Sheet> all() {
        return store.all();
    }

    /** Refused as {@code key_taken}, or as what is said of it would be refused; then nothing is left of it. */
    @Transactional
    public Outcome<String> open(Reader reader, String key, Map<String, String> fields, Instant now) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        changes.lock();
        if (!store.insert(key, fields.getOrDefault("zh", ""), fields.getOrDefault("en", ""))) {
            return Outcome.refused(Refusal.of("department_key_taken", key));
        }
        var wanted = changes.preview(reader, new Wish(Noun.DEPARTMENT, key, fields, null, ""));
        return switch (wanted) {
            case Outcome.Refused<Change>(var refusal) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Outcome.refused(refusal);
            }
            case Outcome.Done<Change>(var change) -> {
                store.write(change.becomes());
                changes.made(reader, Noun.DEPARTMENT, key, now);
                yield Outcome.done(key);
            }
        };
    }

    public Outcome<Change> retire(Reader reader, String key, String reason, Instant now) {
        return changes.keep(reader, new Wish(Noun.DEPARTMENT, key, Map.of(Sheet.ACTIVE, "false"), null, reason), now);
    }

    public Outcome<Change> restore(Reader reader, String key, Instant now) {
        return changes.keep(reader, new Wish(Noun.DEPARTMENT, key, Map.of(Sheet.ACTIVE, "true"), null, ""), now);
    }
}
