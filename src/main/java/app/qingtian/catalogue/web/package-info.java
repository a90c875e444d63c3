/** The desk's words as JSON, for those who build on the API. */
@NullMarked
package app.qingtian.catalogue.web;

import org.jspecify.annotations.NullMarked;
