package app.qingtian.rule;

import java.time.Instant;
import java.util.List;

/** A version tried on the complaints that came in last: how many of them it fits, and the first of those. */
public record Trial(long id, long ruleId, Instant at, int looked, int matched, List<String> numbers) {}
