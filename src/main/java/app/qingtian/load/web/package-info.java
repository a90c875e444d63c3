/** Pages and API of the load. */
@NullMarked
package app.qingtian.load.web;

import org.jspecify.annotations.NullMarked;
