/** Pages and API of what comes in and goes out as spreadsheets. */
@NullMarked
package app.qingtian.transfer.web;

import org.jspecify.annotations.NullMarked;
