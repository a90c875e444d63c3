/**
 * By when, and by whom. A promise is a row that ends kept, broken and then kept late, or released because the complaint
 * ended. Most promises follow from the life story (`PromiseLedger` reads it); free ones are made by word of mouth.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "catalogue",
            "calendar",
            "escalation",
            "complaint",
            "complaint::web",
            "circle",
            "conversation"
        })
@NullMarked
package app.qingtian.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
