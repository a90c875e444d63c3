package app.qingtian.calendar;

import app.qingtian.kernel.Brief;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose public holidays are known. What was told to us goes first: China's notices come with us, everything else is imported by
 * an administrator. Other countries are computed by a library, which knows no make-up days.
 */
@Component
public class Holidays {

    private static final int NO_YEAR = 0;

    private final HolidayStore store;
    private final Countries countries;
    private final Clock clock;
    private final Brief<String, SortedSet<String>> told = new Brief<>(1, Duration.ofSeconds(2));

    Holidays(HolidayStore store, Countries countries, Clock clock) {
        this.store = store;
        this.countries = countries;
        this.clock = clock;
    }

    /** One year of one source: which paper tells of it, and who brought it in (null: it came with us). */
    public record Year(
            int year,
            String citation,
            Instant changedAt,
            @Nullable String changedBy) {}

    /** The sources that were told to us, by key. */
    public SortedSet<String> told() {
        return told.get("told", _ -> new TreeSet<>(store.sources()));
    }

    /** The countries that the library knows, by the lower-case letters of ISO 3166. */
    public SortedSet<String> computed() {
        return countries.keys();
    }

    public boolean has(String source) {
        return told().contains(source) || computed().contains(source);
    }

    /** The years that were told of a source, the newest first. */
    public List<Year> years(String source) {
        return store.years(source);
    }

    /** All that is known of a source today; nothing for none. */
    public PublicDays known(@Nullable String source) {
        if (source == null || !has(source)) {
            return PublicDays.NONE;
        }
        return told().contains(source)
                ? store.days(source, NO_YEAR)
                : countries.days(source, clock.instant().atZone(ZoneOffset.UTC).getYear());
    }

    /** What would be known of a source with this paper in place of what was told of its year; dates of other papers stay theirs. */
    PublicDays with(String source, Notice notice) {
        var others = store.days(source, notice.year());
        var days = new TreeMap<>(notice.days());
        days.putAll(others.days());
        var years = new TreeSet<>(others.years());
        years.add(notice.year());
        return new PublicDays(days, years);
    }

    /** The first date that another year's notice tells differently. */
    Optional<LocalDate> contradicted(String source, Notice notice) {
        return store.contradicted(source, notice);
    }

    /** Puts what the paper says in place of what was known of its year. */
    void learn(String source, Notice notice, long personId) {
        store.replace(source, notice, personId, clock.instant());
        told.forgetAll();
    }
}
