@NullMarked
package app.qingtian.complaint;

import org.jspecify.annotations.NullMarked;
