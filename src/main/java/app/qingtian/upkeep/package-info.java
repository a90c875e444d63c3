/**
 * What whoever runs the house needs: is it well, what is wrong with its settings, how busy is it, and a copy of everything
 * for the day on which the machine is lost.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "complaint", "evidence"})
@NullMarked
package app.qingtian.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
