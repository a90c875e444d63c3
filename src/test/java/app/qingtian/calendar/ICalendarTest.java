package app.qingtian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A public holiday must never be read as a day worked instead: every promise would count it. */
class ICalendarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            劳动节 不上班          | DTEND;VALUE=DATE:20270504 | false | 3
            劳动节（休）            | DURATION:P3D              | false | 3
            劳动节（班）            | DTEND;VALUE=DATE:20270502 | true  | 1
            Labour Day (off work)  | DURATION:P1D              | false | 1
            Labour Day no work     | DURATION:P2D              | false | 2
            Labour Day             | DTEND;VALUE=DATE:20270501 | false | 1
            """)
    void whatIsFreeAndWhatIsWorkedAndForHowLong(String summary, String end, boolean worked, int days) {
        var read = ICalendar.read(2027, event("DTSTART;VALUE=DATE:20270501", end, "SUMMARY:" + summary));

        assertThat(read).isInstanceOf(Outcome.Done.class);
        var notice = ((Outcome.Done<Notice>) read).value();
        assertThat(notice.days()).hasSize(days);
        assertThat(notice.days().values()).allMatch(day -> day.worked() == worked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART;VALUE=DATE:20000101                | RRULE:FREQ=YEARLY                        | 2027-01-01
            DTSTART;VALUE=DATE:20001123                | RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH   | 2027-11-25
            DTSTART;TZID=Asia/Shanghai:20200501T090000 | RRULE:FREQ=YEARLY                        | 2027-05-01
            DTSTART;VALUE=DATE:20260601                | RDATE;VALUE=DATE:20270608                | 2027-06-08
            """)
    void whatComesAgainEveryYearIsKnownInThatYear(String start, String again, String date) {
        var read = ICalendar.read(2027, event(start, again, "SUMMARY:Founders' day"));

        assertThat(read).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done<Notice>) read).value().days().keySet()).containsExactly(LocalDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE=3"})
    void whatComesManyTimesADayIsNoHolidayAndCostsNoTime(String again) {
        assertThat(ICalendar.read(2027, event("DTSTART:20200501T000000Z", again, "SUMMARY:tick")))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static String event(String... lines) {
        return String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", "BEGIN:VEVENT", "UID:1")
                + "\r\nDTSTAMP:20261101T000000Z\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
