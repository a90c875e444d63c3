/**
 * Inputs from hell: requests made from the API's own description and from the forms found on the pages, then spoilt in every
 * manner. Whatever is sent, the answer is a right one: no 5xx, no hang, nothing of our insides, nothing undocumented.
 */
@NullMarked
package app.qingtian.fuzz;

import org.jspecify.annotations.NullMarked;
