/** Pages and API of what belongs together. */
@NullMarked
package app.qingtian.bond.web;

import org.jspecify.annotations.NullMarked;
