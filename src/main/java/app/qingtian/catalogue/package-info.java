/**
 * The desk's lists of words: what a complaint may be about, where it came from, how it felt, how it can be made good.
 * They are data in both languages and in editions, so that a company can say things its own way; a word is never taken
 * from an old complaint, it only retires.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package app.qingtian.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
