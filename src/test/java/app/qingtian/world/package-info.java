/** What all tests share: the database, the application, the cast. */
@NullMarked
package app.qingtian.world;

import org.jspecify.annotations.NullMarked;
