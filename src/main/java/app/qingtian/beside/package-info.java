/**
 * Two people at one complaint: who else is here and typing, and what somebody has begun to write, kept for them from one machine to the next.
 * Losing any of it costs a look or a sentence, never what was sent.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint"})
@NullMarked
package app.qingtian.beside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
