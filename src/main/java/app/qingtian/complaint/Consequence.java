package app.qingtian.complaint;

import java.util.Optional;

/** What else happens by the rules of the house when something has happened, as a line of its own by nobody; empty where nothing does. */
@FunctionalInterface
public interface Consequence {

    Optional<ComplaintEvent> of(Complaint complaint);
}
