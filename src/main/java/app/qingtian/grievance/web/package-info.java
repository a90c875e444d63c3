/** Pages and API of what the front line passes upward. */
@NullMarked
package app.qingtian.grievance.web;

import org.jspecify.annotations.NullMarked;
