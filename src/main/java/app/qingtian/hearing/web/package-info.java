/** The pad of quick notes, and the form on which an employee writes down what they heard. */
@NullMarked
package app.qingtian.hearing.web;

import org.jspecify.annotations.NullMarked;
