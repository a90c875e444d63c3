/** Pages and API of asking whether it is good now. */
@NullMarked
package app.qingtian.survey.web;

import org.jspecify.annotations.NullMarked;
