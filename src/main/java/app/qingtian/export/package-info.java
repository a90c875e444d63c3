/** A list to take along as a spreadsheet: what its reader may see, in their language and time, written down before it leaves the house. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package app.qingtian.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
