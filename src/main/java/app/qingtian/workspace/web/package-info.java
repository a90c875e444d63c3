/** The inbox and the complaint page. */
@NamedInterface("web")
@NullMarked
package app.qingtian.workspace.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
