/**
 * Tells the people at work, while they look, that something changed: one stream of server-sent events a page, fed through
 * the database, so that it does not matter at which node the change was made. What is told is a number and a version, to
 * those who may see the complaint; losing it costs a late look, never more.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "database", "complaint"})
@NullMarked
package app.qingtian.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
