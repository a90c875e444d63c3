package app.qingtian.kernel.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.Formatter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Moments in queries: ISO 8601 with an offset; on pages also {@code yyyy-MM-ddTHH:mm} in the reader's zone. Programs guess no zone. */
class Moments implements Formatter<Instant> {

    private static final int OFFSETLESS = 19;

    /** A plus sign that nobody encoded arrives as a space. */
    private static final Pattern OFFSET_WITHOUT_PLUS =
            Pattern.compile("(?<=:\\d{2}(?:\\.\\d{1,9})?) (?=\\d{2}:\\d{2}$)");

    @Override
    public Instant parse(String raw, Locale locale) throws ParseException {
        try {
            return moment(OFFSET_WITHOUT_PLUS.matcher(raw.strip()).replaceFirst("+"));
        } catch (DateTimeException unreadable) {
            throw new ParseException(raw, 0);
        }
    }

    private static Instant moment(String text) {
        var zone = LocaleContextHolder.getTimeZone().toZoneId();
        var moment = text.length() <= OFFSETLESS && !text.endsWith("Z") && !ofProgram()
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        return within(moment);
    }

    private static boolean ofProgram() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getRequestURI().startsWith("/api/");
    }

    /** No moment of ours lies outside of 1900 to 2200: what is beyond is a slip of the finger. */
    static Instant within(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("out of range");
        }
        return moment;
    }

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public String print(Instant moment, Locale locale) {
        return DateTimeFormatter.ISO_INSTANT.format(moment);
    }
}
