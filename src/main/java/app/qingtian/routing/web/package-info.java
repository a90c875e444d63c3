/** Pages and API of owning and referring. */
@NullMarked
package app.qingtian.routing.web;

import org.jspecify.annotations.NullMarked;
