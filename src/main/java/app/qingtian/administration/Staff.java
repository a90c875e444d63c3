package app.qingtian.administration;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.NewPerson;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Slice;
import app.qingtian.load.Reassignments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People come, leave, and come back. */
@Service
public class Staff {

    private static final int AT_ONCE = 100;
    private static final Set<String> OF_WORK = Set.of("person_has_work", "person_has_secrets");

    private final Changes changes;
    private final Accounts accounts;
    private final Departments departments;
    private final PersonSheetStore store;
    private final Reassignments reassignments;

    Staff(
            Changes changes,
            Accounts accounts,
            Departments departments,
            PersonSheetStore store,
            Reassignments reassignments) {
        this.changes = changes;
        this.accounts = accounts;
        this.departments = departments;
        this.store = store;
        this.reassignments = reassignments;
    }

    /** Those who are here or those who left, by login behind {@code after}; {@code q} is part of a name or login. */
    public record Question(String q, boolean left, String after, int limit) {}

    /** Somebody just made, with the password to tell them once. */
    public record Hired(String login, String oneTimePassword) {}

    /** Who leaves, who gets what they own (blank for nobody), and why. */
    public record Farewell(String login, String successor, String reason) {}

    public Slice<Sheet> list(Question asked) {
        return Slice.cut(store.list(asked), asked.limit(), Sheet::key);
    }

    /** How many open complaints they own, but for what is confidential. */
    public int open(String login) {
        return store.open(login);
    }

    /** Refused as {@code login_taken}; the password has to be changed at the first log-in. */
    @Transactional
    public Outcome<Hired> hire(Reader reader, NewPerson person, Instant now) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        if (departments.byId(person.departmentId()).filter(Department::active).isEmpty()) {
            return Outcome.refused(new Refusal("department_unknown", 422, List.of("")));
        }
        return accounts.create(person, now).map(made -> {
            changes.made(reader, Noun.PERSON, person.login(), now);
            return new Hired(person.login(), made.oneTimePassword());
        });
    }

    /**
     * Hands what they own to the successor, each by itself; then they may not come in any more. Refused as {@code person_has_work} where
     * something is still theirs, {@code last_administrator} for the last one, {@code own_departure} for oneself; then nothing is handed over.
     */
    public Outcome<Change> leave(Reader reader, Farewell farewell, Instant now) {
        var wish = new Wish(Noun.PERSON, farewell.login(), Map.of(Sheet.ACTIVE, "false"), null, farewell.reason());
        if (farewell.successor().isBlank()) {
            return changes.keep(reader, wish, now);
        }
        if (changes.preview(reader, wish) instanceof Outcome.Refused<Change>(var refusal)
                && !OF_WORK.contains(refusal.reason())) {
            return Outcome.refused(refusal);
        }
        var numbers = reader.is(Role.ADMINISTRATOR) ? store.numbers(farewell.login()) : List.<String>of();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            var handed = reassignments.handOver(
                    reader, new Reassignments.Wish(some, farewell.successor(), farewell.reason()));
            if (handed instanceof Outcome.Refused<List<Reassignments.Item>>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        return changes.keep(reader, wish, now);
    }

    public Outcome<Change> comeBack(Reader reader, String login, Instant now) {
        return changes.keep(reader, new Wish(Noun.PERSON, login, Map.of(Sheet.ACTIVE, "true"), null, ""), now);
    }
}
