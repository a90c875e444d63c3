package app.qingtian.bulk;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Outcome;

/** What is done to each of many: the door that one complaint alone would go through. */
@FunctionalInterface
public interface Deed {

    Outcome<Complaint> to(Caller.Staff one);
}
