/**
 * Many complaints at once: accepted, taken over, handed over, referred, written to, retyped or closed. Each goes through the very door it
 * would go through alone; what became of each is told, item by item.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "complaint", "complaint::web", "conversation", "bond", "routing"})
@NullMarked
package app.qingtian.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
