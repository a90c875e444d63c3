@NullMarked
package app.qingtian.export;

import org.jspecify.annotations.NullMarked;
