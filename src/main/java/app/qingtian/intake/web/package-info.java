/** The public door and the way back in, as pages and as API. Other rooms in which somebody is heard ask for the same. */
@NamedInterface("web")
@NullMarked
package app.qingtian.intake.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
