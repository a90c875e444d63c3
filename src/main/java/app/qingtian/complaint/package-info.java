/**
 * The heart: one complaint from the first word to the last. {@code Complaint} decides, {@code Complaints} is the door and the
 * transaction, {@code ComplaintEvent} is the whole life story on a page, {@code Timeline} tells it. Other rooms
 * change a complaint only by handing a decision to {@code Complaints.change}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "catalogue", "customer"})
@NullMarked
package app.qingtian.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
