/**
 * Who knows of a confidential complaint: the named see it, the barred never, everybody else does not know that there is one. Who owns
 * it, who is asked and who has to look after it is named by the house; the story says so.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web", "escalation"})
@NullMarked
package app.qingtian.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
