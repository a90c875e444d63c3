/** The public door and the way back in, as pages and as API; and the form on which employees write down what they heard. */
@NullMarked
package app.qingtian.intake.web;

import org.jspecify.annotations.NullMarked;
