/**
 * What is said and shown: messages from the customer, to the customer and among ourselves, and the files that came with them.
 * Files live in the database in chunks, so that a backup of the database is a backup of everything.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "complaint", "complaint::web", "evidence"})
@NullMarked
package app.qingtian.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
