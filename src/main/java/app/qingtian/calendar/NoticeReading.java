package app.qingtian.calendar;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a year of public holidays from a file: JSON in the form of holiday-cn ({@code year, papers, days: [{name, date, isOffDay}]}), or
 * iCalendar with whole days, in which 班 or "work" at the end of a name marks a day worked instead.
 */
public final class NoticeReading {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NoticeReading() {}

    private record Paper(
            @Nullable Integer year,
            @Nullable List<String> papers,
            @Nullable List<Line> days) {

        String citation() {
            return papers == null || papers.isEmpty() ? "holiday-cn" : String.join(" ", papers);
        }
    }

    private record Line(
            @Nullable String name,
            java.time.@Nullable LocalDate date,
            @Nullable Boolean isOffDay) {}

    /** Either form, told apart by its first letter. Refused when it cannot be read, is of another year, or contradicts itself. */
    public static Outcome<Notice> read(int year, String text) {
        return text.stripLeading().startsWith("{") ? json(year, text) : ICalendar.read(year, text);
    }

    private static Outcome<Notice> json(int year, String text) {
        try {
            var paper = JSON.readValue(text, Paper.class);
            if (paper.year() != null && paper.year() != year) {
                return wrong("notice_of_another_year", paper.year());
            }
            var days = new NoticeDays();
            for (var line : paper.days() == null ? List.<Line>of() : paper.days()) {
                if (line.date() == null || line.name() == null || line.isOffDay() == null) {
                    return wrong("notice_unreadable");
                }
                days.add(line.date(), new SpecialDay(line.name(), !line.isOffDay(), List.of()));
            }
            return days.notice(year, paper.citation());
        } catch (JacksonException unreadable) {
            return wrong("notice_unreadable");
        }
    }

    static Outcome<Notice> wrong(String reason, Object... details) {
        return Outcome.refused(new Refusal(reason, 422, List.of(details)));
    }
}
