/**
 * Who keeps it and who is asked. The owner is never empty: the first contact, until another has accepted. A referral asks a
 * department and is taken, returned with a reason, or answered by its liaison; ownership stays where it is.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web", "circle", "bond"})
@NullMarked
package app.qingtian.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
