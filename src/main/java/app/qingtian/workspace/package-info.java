/** The pages that people work on, composed of what the other rooms tell: the inbox and the complaint page. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "export",
            "export::web",
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
            "beside",
            "routing",
            "oversight",
            "remedy",
            "survey",
            "intake",
            "notice",
            "shelf",
            "grievance",
            "afterword"
        })
@NullMarked
package app.qingtian.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
