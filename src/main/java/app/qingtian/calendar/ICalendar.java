package app.qingtian.calendar;

import app.qingtian.kernel.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** Public holidays as calendars publish them: events of whole days, of which those of other years are left out. */
final class ICalendar {

    private static final Pattern WORKED =
            Pattern.compile("[(（\\[【]?\\s*(调休上班|补?班|上班|work(ing)?( day)?)\\s*[)）\\]】]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE =
            Pattern.compile("[(（\\[【]\\s*(休|放假|假期|holiday|off)\\s*[)）\\]】]$", Pattern.CASE_INSENSITIVE);

    /** "Off work" and 不上班 end like a day worked instead and mean the opposite. */
    private static final Pattern NOT_WORKED = Pattern.compile(
            "[(（\\[【]?\\s*(不用?|无需|\\b(off|no|not|non)\\b)[\\s-]*(上班|补班|work(ing)?( day)?)\\s*[)）\\]】]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Frequency> BY_DAYS =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private ICalendar() {}

    static Outcome<Notice> read(int year, String text) {
        try {
            var days = new NoticeDays();
            for (var event : new CalendarBuilder().build(new StringReader(text)).<VEvent>getComponents("VEVENT")) {
                add(days, year, event);
            }
            return days.notice(year, "iCalendar");
        } catch (ParserException | IOException | RuntimeException unreadable) { // the library throws of all kinds
            return NoticeReading.wrong("notice_unreadable");
        }
    }

    private static void add(NoticeDays days, int year, VEvent event) {
        var first = date(event.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate());
        long length = event.<Temporal>getEndDate(true)
                .map(end -> ChronoUnit.DAYS.between(first, date(end.getDate())))
                .filter(whole -> whole > 0)
                .orElse(1L);
        if (length >= NoticeDays.MOST) {
            return;
        }
        for (var from : begins(event, year, first)) {
            if (from.getYear() <= year && from.plusDays(length - 1).getYear() >= year) {
                var day = day(
                        event.<Summary>getRequiredProperty("SUMMARY").getValue().strip());
                from.datesUntil(from.plusDays(length)).forEach(date -> days.add(date, day));
            }
        }
    }

    /** When it begins, each time it comes again in the year or shortly before. */
    private static List<LocalDate> begins(VEvent event, int year, LocalDate first) {
        List<RRule<Temporal>> rules = event.getProperties("RRULE");
        if (rules.isEmpty() && event.getProperties("RDATE").isEmpty()) {
            return List.of(first);
        }
        if (!rules.stream().map(RRule::getRecur).allMatch(ICalendar::byDays)) {
            throw new IllegalArgumentException("comes again more often than once a day");
        }
        var since = LocalDate.of(year, 1, 1).minusDays(NoticeDays.MOST);
        var until = LocalDate.of(year, 12, 31);
        boolean whole = event.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate() instanceof LocalDate;
        var period = whole
                ? new Period<>(since, until)
                : new Period<>(since.atStartOfDay(ZoneOffset.UTC), until.atStartOfDay(ZoneOffset.UTC));
        return event.<Temporal>calculateRecurrenceSet(period).stream()
                .map(it -> date(it.getStart()))
                .toList();
    }

    private static boolean byDays(Recur<?> recur) {
        return BY_DAYS.contains(recur.getFrequency())
                && recur.getHourList().isEmpty()
                && recur.getMinuteList().isEmpty()
                && recur.getSecondList().isEmpty();
    }

    private static SpecialDay day(String summary) {
        boolean free = NOT_WORKED.matcher(summary).find();
        boolean worked = !free && WORKED.matcher(summary).find();
        var name = (free ? NOT_WORKED : worked ? WORKED : FREE)
                .matcher(summary)
                .replaceFirst("")
                .strip();
        return new SpecialDay(name.isEmpty() ? summary : name, worked, List.of());
    }

    private static LocalDate date(Temporal temporal) {
        return LocalDate.from(temporal);
    }
}
