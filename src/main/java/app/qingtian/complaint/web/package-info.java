/** The complaint's pages and API: one controller a noun, and the desk that answers alike for all verbs of all rooms. */
@NamedInterface("web")
@NullMarked
package app.qingtian.complaint.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
