/** What machines ask of the house: is it alive, is it ready, how busy is it. */
@NullMarked
package app.qingtian.upkeep.web;

import org.jspecify.annotations.NullMarked;
