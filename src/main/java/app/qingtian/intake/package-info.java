/**
 * The doors people come in by: the public form and the API; what employees hear comes in by the same. The story comes first,
 * the number, the promise and the responsible person come back at once; the tracking page is the way back in.
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
            "promise",
            "conversation",
            "conversation::web",
            "bond",
            "routing",
            "rule",
            "remedy",
            "survey",
            "afterword",
            "notice"
        })
@NullMarked
package app.qingtian.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
