/** How every page and every API answer is made: forms, words, times, problems, idempotency. */
@NullMarked
package app.qingtian.kernel.web;

import org.jspecify.annotations.NullMarked;
