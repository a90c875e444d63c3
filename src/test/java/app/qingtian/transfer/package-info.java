@NullMarked
package app.qingtian.transfer;

import org.jspecify.annotations.NullMarked;
