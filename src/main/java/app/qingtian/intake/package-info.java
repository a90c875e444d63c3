/**
 * The doors people come in by: the public form, the API, an employee writing down what they heard. The story comes first,
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
            "promise",
            "conversation",
            "conversation::web",
            "bond",
            "routing",
            "rule",
            "remedy",
            "survey",
            "notice"
        })
@NullMarked
package app.qingtian.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
