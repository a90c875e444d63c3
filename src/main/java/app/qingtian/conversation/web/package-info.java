/** Pages and API of what is said and shown. Other rooms that take or give files do it by way of this one. */
@NamedInterface("web")
@NullMarked
package app.qingtian.conversation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
