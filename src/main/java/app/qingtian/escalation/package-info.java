/**
 * Who is told when a promise is about to be broken, and after it was: a ladder from the handler up to the top, as data. The rooms that
 * keep promises ask it when to look next; it knows no complaint.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "calendar"})
@NullMarked
package app.qingtian.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
