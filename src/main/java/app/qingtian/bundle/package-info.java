/**
 * One complaint as a folder to hand over, to a regulator or a court: a paper to read, the data, the files, and everything that is
 * needed to check them with tools that every system has, without us.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "catalogue",
            "complaint",
            "complaint::web",
            "conversation",
            "survey",
            "evidence",
            "workspace",
            "workspace::web"
        })
@NullMarked
package app.qingtian.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
