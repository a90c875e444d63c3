/**
 * What proves that the story is true: lines chained by hash, daily anchors over all of them, and who looked at what. PostgreSQL
 * makes the chain as lines are written; this room checks it again with its own arithmetic, and names the first entry that broke.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web"})
@NullMarked
package app.qingtian.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
