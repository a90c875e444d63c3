/** Pages and API of doing the same to many complaints. */
@NullMarked
package app.qingtian.bulk.web;

import org.jspecify.annotations.NullMarked;
