/** Pages and API of what people keep at their desk. */
@NullMarked
package app.qingtian.shelf.web;

import org.jspecify.annotations.NullMarked;
