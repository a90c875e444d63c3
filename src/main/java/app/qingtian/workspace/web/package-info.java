/** The inbox and the complaint page. */
@NullMarked
package app.qingtian.workspace.web;

import org.jspecify.annotations.NullMarked;
