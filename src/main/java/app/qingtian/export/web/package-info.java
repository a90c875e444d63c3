/** How a list leaves by a page or by the API. */
@NullMarked
@NamedInterface("web")
package app.qingtian.export.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
