package app.qingtian.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as spreadsheets hold it: "2026-11-23", "2026/11/23 14:05", "2026年11月23日", "20261123", with an offset, or as the days since
 * 1900 that Excel counts. Without an hour it is the beginning of the day.
 */
final class Moments {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})[-/.年]\\s*(\\d{1,2})[-/.月]\\s*(\\d{1,2})日?(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})秒?)?(?:\\.\\d+)?分?)?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(\\.\\d+)?");
    private static final Pattern OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})");

    /** Excel believes in a 29 February 1900. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private static final int OLDEST = 1950;
    private static final int LATEST = 2199;
    private static final int SECONDS = 86_400;

    private Moments() {}

    /** Throws a {@link DateTimeException} for what is no moment between 1950 and 2199. */
    static Instant read(String text, ZoneId zone) {
        var moment = OFFSET.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : local(text).atZone(zone).toInstant();
        int year = moment.atZone(zone).getYear();
        if (year < OLDEST || year > LATEST) {
            throw new DateTimeException(text);
        }
        return moment;
    }

    private static LocalDateTime local(String text) {
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return day(written).atTime(number(written, 4), number(written, 5), number(written, 6));
        }
        var plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return day(plain).atStartOfDay();
        }
        if (SERIAL.matcher(text).matches()) {
            double days = Double.parseDouble(text);
            long whole = (long) days;
            return EXCEL.plusDays(whole).atStartOfDay().plusSeconds(Math.round((days - whole) * SECONDS));
        }
        throw new DateTimeException(text);
    }

    private static LocalDate day(Matcher parts) {
        return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    }

    private static int number(Matcher parts, int group) {
        var digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
