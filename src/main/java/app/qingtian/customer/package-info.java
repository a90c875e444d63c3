/** The customer file: who speaks to us and how to reach them. Everything in it is optional and may be erased. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package app.qingtian.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
