package app.qingtian.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;

/** Public holidays and days worked instead, and the years for which they are known, also if there are none. */
public record PublicDays(SortedMap<LocalDate, SpecialDay> days, SortedSet<Integer> years) {

    public static final PublicDays NONE = new PublicDays(Collections.emptySortedMap(), Collections.emptySortedSet());
}
