/**
 * Making it good: remedies of the kinds ISO 10002 names, the decision that tells them with reasons and further ways, and
 * the proof that each was carried out. Money is recorded here; limits and approval come with their own room.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "catalogue", "complaint", "complaint::web"})
@NullMarked
package app.qingtian.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
