package app.qingtian.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;

/** A setting we know, and what its value must look like. Those with a default in {@code application.properties} speak for themselves. */
record Setting(String name, Shape shape) {

    enum Shape {
        TEXT,
        NUMBER,
        PORT,
        DURATION,
        ZONE,
        FORM,
        SWITCH,
        JDBC,
        ADDRESS,
        TLS,
        WHOM;

        boolean fits(String value) {
            return switch (this) {
                case TEXT -> true;
                case NUMBER -> value.matches("[1-9]\\d{0,6}");
                case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) < 65_536;
                case DURATION -> duration(value);
                case ZONE -> zone(value);
                case FORM -> value.matches("(?i)json|text");
                case SWITCH -> value.matches("on|off");
                case JDBC -> value.startsWith("jdbc:postgresql:");
                case ADDRESS -> value.matches("(?i)https?://[^\\s/?#@]+(/[^\\s?#]*)?");
                case TLS -> value.matches("(?i)starttls|tls|off");
                case WHOM -> value.matches("(?i)off|administrators|everybody");
            };
        }
    }

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{(QINGTIAN_[A-Z_]+):([^}]*)}");

    private static final List<Setting> WITHOUT_DEFAULT = List.of(
            new Setting("QINGTIAN_DATA", Shape.TEXT),
            new Setting("QINGTIAN_DB_URL", Shape.JDBC),
            new Setting("QINGTIAN_DB_USER", Shape.TEXT),
            new Setting("QINGTIAN_DB_PASSWORD", Shape.TEXT),
            new Setting("QINGTIAN_DB_OWNER", Shape.TEXT),
            new Setting("QINGTIAN_DB_OWNER_PASSWORD", Shape.TEXT),
            new Setting("QINGTIAN_LOG", Shape.FORM),
            new Setting("QINGTIAN_METRICS_TOKEN", Shape.TEXT),
            new Setting("QINGTIAN_STOP_NOTICE", Shape.DURATION),
            new Setting("QINGTIAN_PROMISE_ACKNOWLEDGEMENT", Shape.DURATION),
            new Setting("QINGTIAN_PROMISE_DECISION", Shape.DURATION),
            new Setting("QINGTIAN_PROMISE_FOLLOWUP", Shape.DURATION),
            new Setting("QINGTIAN_PROMISE_SWEEP", Shape.DURATION),
            new Setting("QINGTIAN_PROMISE_REPLAN", Shape.DURATION),
            new Setting("QINGTIAN_REOPEN_WITHIN", Shape.DURATION),
            new Setting("QINGTIAN_REHEARSAL", Shape.SWITCH),
            new Setting("QINGTIAN_HOOKS_INSIDE", Shape.SWITCH),
            new Setting("QINGTIAN_BASE_URL", Shape.ADDRESS),
            new Setting("QINGTIAN_SECOND_STEP", Shape.WHOM),
            new Setting("QINGTIAN_SMTP_TLS", Shape.TLS),
            new Setting("QINGTIAN_SMTP_PORT", Shape.PORT),
            new Setting("QINGTIAN_DEMO_PASSWORD", Shape.TEXT),
            new Setting("QINGTIAN_JAVA_HOME", Shape.TEXT),
            new Setting("QINGTIAN_MVN", Shape.TEXT),
            new Setting("QINGTIAN_PORT", Shape.PORT),
            new Setting("QINGTIAN_ZONE", Shape.ZONE));

    static List<Setting> all() {
        var all = new ArrayList<>(WITHOUT_DEFAULT);
        WITH_DEFAULT.matcher(properties()).results().forEach(it -> {
            if (all.stream().noneMatch(known -> known.name().equals(it.group(1)))) {
                all.add(new Setting(it.group(1), like(it.group(2))));
            }
        });
        return List.copyOf(all);
    }

    /** Whether Spring or we ourselves would take it: {@code 30m}, {@code 4h}, {@code 2d}, {@code PT4H}. */
    static boolean duration(String value) {
        try {
            Duration read = DurationStyle.detectAndParse(value);
            return !read.isNegative();
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    private static Shape like(String standard) {
        return Stream.of(Shape.NUMBER, Shape.DURATION)
                .filter(it -> it.fits(standard))
                .findFirst()
                .orElse(Shape.TEXT);
    }

    private static boolean zone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static String properties() {
        try {
            return new ClassPathResource("application.properties").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
