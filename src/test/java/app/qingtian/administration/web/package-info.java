@NullMarked
package app.qingtian.administration.web;

import org.jspecify.annotations.NullMarked;
