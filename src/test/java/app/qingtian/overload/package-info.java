/** What {@code bin/overload} does to a running installation: a crowd, idle streams, slow and silent clients. Only the JDK. */
@NullMarked
package app.qingtian.overload;

import org.jspecify.annotations.NullMarked;
