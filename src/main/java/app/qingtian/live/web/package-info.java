/** The address of the streams, and how an idle one is kept open for the price of its socket. */
@NullMarked
package app.qingtian.live.web;

import org.jspecify.annotations.NullMarked;
