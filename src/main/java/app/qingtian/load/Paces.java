package app.qingtian.load;

import app.qingtian.calendar.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how departments answer. Reads only. */
@Service
public class Paces {

    private final PaceStore store;
    private final Calendars calendars;
    private final Clock clock;

    Paces(PaceStore store, Calendars calendars, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** How departments answered what they were asked in the last so many days, in working time of the house's calendar. */
    @Transactional(readOnly = true)
    public List<Pace> of(Sight sight, int days) {
        var time = calendars.edition(calendars.standard()).time();
        return store.asked(sight, clock.instant().minus(Duration.ofDays(days))).stream()
                .collect(Collectors.groupingBy(Pace.Question::departmentId))
                .entrySet()
                .stream()
                .map(it -> Pace.of(it.getKey(), it.getValue(), time))
                .sorted(Comparator.comparing(Pace::departmentId))
                .toList();
    }
}
