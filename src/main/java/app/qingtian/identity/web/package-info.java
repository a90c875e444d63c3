/** The doors of the house: log-in, session, API token, one's own settings, the directory. */
@NullMarked
package app.qingtian.identity.web;

import org.jspecify.annotations.NullMarked;
