/** Pages and API of who works beside whom. */
@NullMarked
package app.qingtian.beside.web;

import org.jspecify.annotations.NullMarked;
