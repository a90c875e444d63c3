/** Rooms that only tests have. */
@org.jspecify.annotations.NullMarked
package elsewhere;
