package app.qingtian.complaint;

import java.time.Instant;

/**
 * Published for every line of the timeline, inside its transaction: the state after it, who did it, what and when. A listener
 * that must hold together with the change (promises) runs at once; all others wait for the commit.
 */
public record Happened(Complaint complaint, Actor actor, ComplaintEvent event, Instant at) {}
