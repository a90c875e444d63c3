package app.qingtian.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Published for every line of the timeline, inside its transaction: the state after it, who did it, what and when. A listener
 * that must hold together with the change (promises) runs at once; all others wait for the commit.
 */
public record Happened(
        Complaint complaint, Actor actor, ComplaintEvent event, Instant at, List<Consequence> consequences) {

    Happened(Complaint complaint, Actor actor, ComplaintEvent event, Instant at) {
        this(complaint, actor, event, at, new ArrayList<>());
    }

    /** What follows from it by the rules of the house: decided in the same transaction, after all have listened. Nobody's deed. */
    public void entails(Consequence consequence) {
        consequences.add(consequence);
    }
}
