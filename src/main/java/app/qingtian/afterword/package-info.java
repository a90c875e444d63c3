/**
 * What a customer writes after the matter was settled. Thanks do not open it again, trouble does: each such message is weighed by words
 * that anybody can read, the customer is asked, and a person has the last word.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "catalogue", "complaint", "complaint::web", "promise"})
@NullMarked
package app.qingtian.afterword;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
