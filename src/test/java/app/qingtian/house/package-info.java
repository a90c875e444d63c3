/** The rules of the house, and for each a tiny offender that proves that the rule can bite. */
@NullMarked
package app.qingtian.house;

import org.jspecify.annotations.NullMarked;
