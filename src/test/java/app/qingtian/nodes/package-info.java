/** Two nodes on one database: what one does, the other knows; what both try, happens once. */
@NullMarked
package app.qingtian.nodes;

import org.jspecify.annotations.NullMarked;
