package app.qingtian.promise;

import app.qingtian.calendar.Calendars;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.kernel.Query;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to whose time it was. Counted with the calendar of the promised decision, of complaints that somebody was allowed to find. */
@Service
public class TimeSheets {

    private final TimeSheetStore store;
    private final Timeline timeline;
    private final Calendars calendars;
    private final People people;
    private final Clock clock;

    TimeSheets(TimeSheetStore store, Timeline timeline, Calendars calendars, People people, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    /** By which edition of a calendar the time of each complaint is counted; none where the house's own calendar does. */
    public Query<Map<Long, Long>> editions(List<Long> complaints) {
        return store.editions(complaints);
    }

    /** Of a story that is there from its first line. */
    public Spent of(List<Timeline.Line> story, @Nullable Long edition) {
        var counted = edition == null ? calendars.edition(calendars.standard()) : calendars.edition(edition);
        return Spent.of(story, first(story), counted.time(), clock.instant());
    }

    /** Of at most a hundred complaints, by id. */
    public Map<Long, Spent> of(List<Long> complaints) {
        if (complaints.isEmpty()) {
            return Map.of();
        }
        var found =
                timeline.turns(complaints).and(editions(complaints), Found::new).ask();
        var spent = new HashMap<Long, Spent>();
        found.stories()
                .forEach((id, story) -> spent.put(id, of(story, found.editions().get(id))));
        return spent;
    }

    private record Found(Map<Long, List<Timeline.Line>> stories, Map<Long, Long> editions) {}

    private long first(List<Timeline.Line> story) {
        return !story.isEmpty() && story.getFirst().event() instanceof ComplaintEvent.Lodged lodged
                ? people.byId(lodged.ownerId()).map(Person::departmentId).orElse(0L)
                : 0;
    }
}
