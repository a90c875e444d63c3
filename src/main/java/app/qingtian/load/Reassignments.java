package app.qingtian.load;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.routing.Handovers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Hands many complaints to one colleague with one briefing. Each goes through the same door as one alone, in a transaction of its own;
 * what became of each is told, so that nothing stays half done in silence.
 */
@Service
public class Reassignments {

    private static final Logger LOG = LoggerFactory.getLogger(Reassignments.class);

    private final Handovers handovers;
    private final People people;

    Reassignments(Handovers handovers, People people) {
        this.handovers = handovers;
        this.people = people;
    }

    /** At most a hundred complaints, the login of who gets them, and the story so far. */
    public record Wish(List<String> numbers, String to, String briefing) {}

    /** One complaint: handed over, or why not. */
    public record Item(String number, @Nullable Refusal refused) {}

    /** Refused as a whole for whoever watches over nobody, and where nobody could get them. */
    public Outcome<List<Item>> handOver(Reader reader, Wish wish) {
        if (!reader.is(Role.OVERSEER) && !reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var to = people.byLogin(wish.to()).flatMap(it -> people.account(it.id()));
        if (to.isEmpty()) {
            return Outcome.refused(new Refusal("person_unknown", 422, List.of(wish.to())));
        }
        if (to.filter(Account::active).isEmpty()) {
            return Outcome.refused(Refusal.of("person_left", to.get().person().name()));
        }
        return Outcome.done(wish.numbers().stream()
                .distinct()
                .map(number -> item(reader, number, wish))
                .toList());
    }

    private Item item(Reader reader, String number, Wish wish) {
        try {
            return switch (handovers.handOver(reader, number, wish.to(), wish.briefing())) {
                case Outcome.Done<Complaint> _ -> new Item(number, null);
                case Outcome.Refused<Complaint>(var refusal) -> new Item(number, refusal);
            };
        } catch (DataAccessException | TransactionException problem) {
            LOG.warn("{} could not be handed over", number, problem);
            return new Item(number, Refusal.of("unavailable"));
        }
    }
}
