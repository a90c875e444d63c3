package app.qingtian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var text = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:test",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTAMP:20261101T000000Z",
                "DTSTART;VALUE=DATE:20270501",
                end,
                "SUMMARY:" + summary,
                "END:VEVENT",
                "END:VCALENDAR",
                "");

        var read = ICalendar.read(2027, text);

        assertThat(read).isInstanceOf(Outcome.Done.class);
        var notice = ((Outcome.Done<Notice>) read).value();
        assertThat(notice.days()).hasSize(days);
        assertThat(notice.days().values()).allMatch(day -> day.worked() == worked);
    }
}
