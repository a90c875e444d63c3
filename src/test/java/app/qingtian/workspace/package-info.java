@NullMarked
package app.qingtian.workspace;

import org.jspecify.annotations.NullMarked;
