/** The pages and API on which administrators write rules, try them and switch them, and everybody reads them. */
@NullMarked
package app.qingtian.rule.web;

import org.jspecify.annotations.NullMarked;
