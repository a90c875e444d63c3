/** What people keep at hand at their desk: views of the inbox they saved, those an administrator shares with everybody, and their columns. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web"})
@NullMarked
package app.qingtian.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
