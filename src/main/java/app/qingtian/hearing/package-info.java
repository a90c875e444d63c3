/**
 * Somebody is heard by an employee: on the phone, at the counter, by letter. While they speak, a pad takes quick notes with their times
 * (INT-04); afterwards the notes become a complaint and stay as evidence of the listening. Whoever is known is not asked again (INT-02).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "catalogue",
            "customer",
            "complaint",
            "complaint::web",
            "circle",
            "conversation",
            "intake",
            "intake::web"
        })
@NullMarked
package app.qingtian.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
