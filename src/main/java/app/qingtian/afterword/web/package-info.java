/** Pages and API of what customers write after the settlement. */
@NullMarked
package app.qingtian.afterword.web;

import org.jspecify.annotations.NullMarked;
