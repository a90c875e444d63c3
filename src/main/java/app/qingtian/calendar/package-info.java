/**
 * When we work. A calendar has its zone, several slots a day, public holidays and days worked instead (调休); each change makes a new
 * edition, and old ones stay, so that what was counted once can be counted again. It knows nothing of complaints.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package app.qingtian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
