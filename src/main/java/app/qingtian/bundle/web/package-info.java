/** The bundle of a complaint, to be taken away. */
@NullMarked
package app.qingtian.bundle.web;

import org.jspecify.annotations.NullMarked;
