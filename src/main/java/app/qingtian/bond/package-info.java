/**
 * How complaints belong together: one merged into another and out again, linked, split, or perhaps the same. Everything is a relation
 * that is read through; nothing is copied, so that taking it back leaves both as they were.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web", "conversation"})
@NullMarked
package app.qingtian.bond;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
