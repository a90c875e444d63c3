/**
 * Who is asking: people, their departments and roles, how they log in, and the tokens programs use in their name.
 * What somebody may see or do with a complaint is decided in the query that looks it up, not here.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package app.qingtian.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
