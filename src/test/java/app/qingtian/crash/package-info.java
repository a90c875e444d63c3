/**
 * Proof that nothing acknowledged is lost: a real installation under load is killed in every manner, comes back, and is asked
 * for everything it ever answered with a 2xx.
 */
@NullMarked
package app.qingtian.crash;

import org.jspecify.annotations.NullMarked;
