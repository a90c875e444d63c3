package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;

/** Looks at a complaint that nobody else can change meanwhile, and says what happens, or why not. Pure. */
@FunctionalInterface
public interface Decision {

    Outcome<ComplaintEvent> on(Complaint complaint);
}
