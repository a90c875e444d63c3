/**
 * What an administrator has: people and departments, opened, changed and retired field by field, shown before it is kept, written down, and
 * taken back where nothing came after it. On top the gap report: what is missing before complaints can be handled.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "load"})
@NullMarked
package app.qingtian.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
