@NullMarked
package app.qingtian.circle.web;

import org.jspecify.annotations.NullMarked;
