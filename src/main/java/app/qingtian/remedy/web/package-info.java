/** Pages and API of making it good. */
@NullMarked
package app.qingtian.remedy.web;

import org.jspecify.annotations.NullMarked;
