/** Pages and API of the oversights. */
@NullMarked
package app.qingtian.oversight.web;

import org.jspecify.annotations.NullMarked;
