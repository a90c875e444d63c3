/**
 * Overseers step in (RTE-04): when a promise was broken, when the ladder came to them, when nobody led, or when somebody finds that a
 * complaint is badly handled. They tell the owner what to do and say at the end what came of it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web", "circle", "escalation"})
@NullMarked
package app.qingtian.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
