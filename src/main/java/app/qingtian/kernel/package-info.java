/**
 * The few things every room uses and nobody owns: outcomes and refusals, languages, slices of a list, money.
 * Nothing here knows what a complaint is.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package app.qingtian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
