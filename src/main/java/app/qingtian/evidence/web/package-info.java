/** Pages and API of the evidence: who looked at a complaint. */
@NamedInterface("web")
@NullMarked
package app.qingtian.evidence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
