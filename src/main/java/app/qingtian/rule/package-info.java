/**
 * What the house has decided beforehand: when a complaint is like this, then that department, that regime, that severity. Rules are
 * read in their order, act at the door and when a complaint turns out to be something else, and leave a line wherever they acted.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "catalogue", "complaint", "complaint::web", "circle", "promise"})
@NullMarked
package app.qingtian.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
