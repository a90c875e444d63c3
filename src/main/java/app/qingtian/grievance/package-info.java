/**
 * What the front line passes upward by itself (GRV-02): grievances in one of nine forms, put down in a minute, and what could be done
 * better. A grievance is a complaint of that kind from its first second, so it can become one later with all its history (GRV-05).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "catalogue",
            "customer",
            "complaint",
            "complaint::web",
            "conversation",
            "conversation::web",
            "intake",
            "intake::web",
            "routing"
        })
@NullMarked
package app.qingtian.grievance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
