package app.qingtian.complaint;

import java.util.Optional;

/**
 * A room that knows what else happens by itself when something has happened, as a line of its own in the same transaction. Asked
 * after every line with the complaint locked, so it answers at once where the event is none of its business.
 */
@FunctionalInterface
public interface Consequence {

    Optional<ComplaintEvent> of(Complaint complaint, ComplaintEvent event);
}
