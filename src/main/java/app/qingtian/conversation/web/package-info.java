/** Pages and API of messages and files. */
@NamedInterface("web")
@NullMarked
package app.qingtian.conversation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
