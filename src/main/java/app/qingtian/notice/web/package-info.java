/** One's notices and how one wants them; where programs and robots are told: as pages and as API. */
@NullMarked
package app.qingtian.notice.web;

import org.jspecify.annotations.NullMarked;
