/**
 * How much is coming, and who carries it: promises by the day on which they are due, who carries more than they can, what was broken and
 * whose time that was, how departments answer. Whoever watches hands many complaints to a colleague at once.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "export",
            "export::web",
            "identity",
            "calendar",
            "catalogue",
            "complaint",
            "complaint::web",
            "promise",
            "routing"
        })
@NullMarked
package app.qingtian.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
