/** Pages and API of promises. */
@NullMarked
package app.qingtian.promise.web;

import org.jspecify.annotations.NullMarked;
