/**
 * Tells those who should know: people at work in the house and by mail, programs and chat robots of the company, and the customer
 * before they ask. What is told is written with the change it tells of, so nothing is lost; it is sent afterwards, so nobody waits.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "catalogue", "complaint", "complaint::web", "circle"})
@NullMarked
package app.qingtian.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
