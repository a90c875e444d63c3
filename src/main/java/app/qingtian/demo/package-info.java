/**
 * An invented company, Qingtian Home, with its people, its customers and a few hundred complaints as they really go:
 * promises kept and broken, answers refused, old faces, a kind word now and then. It lives through the same doors as
 * everybody else, so that what the demo shows is what the system does.
 */
@ApplicationModule
@NullMarked
package app.qingtian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
