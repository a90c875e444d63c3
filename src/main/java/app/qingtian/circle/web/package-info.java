/** Pages and API of who knows of a confidential complaint. */
@NullMarked
package app.qingtian.circle.web;

import org.jspecify.annotations.NullMarked;
