/** Pages and API of the ladder and of the line in which departments stand. */
@NullMarked
package app.qingtian.escalation.web;

import org.jspecify.annotations.NullMarked;
