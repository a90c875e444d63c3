/**
 * Asking whether it is good now: resolved, speed, attitude (PRO-07), and below, as or beyond expectation (SAT-02). Asked by
 * a person or answered on the tracking page; a low answer opens the complaint again.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web"})
@NullMarked
package app.qingtian.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
