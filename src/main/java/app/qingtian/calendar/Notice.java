package app.qingtian.calendar;

import java.time.LocalDate;
import java.util.SortedMap;

/** What a paper says of one year's public holidays and the days worked instead. */
public record Notice(int year, String citation, SortedMap<LocalDate, SpecialDay> days) {}
