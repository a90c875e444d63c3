/** Pages and API of the calendars: the calculator for everybody, and what administrators change. */
@NullMarked
package app.qingtian.calendar.web;

import org.jspecify.annotations.NullMarked;
