/** The benchmark that {@code bin/bench} runs: a house full of complaints, and how fast it answers beside its physical limit. */
@NullMarked
package app.qingtian.bench;

import org.jspecify.annotations.NullMarked;
