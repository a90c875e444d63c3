package app.qingtian.promise;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Edition;
import app.qingtian.complaint.Due;
import app.qingtian.escalation.Ladder.Climber;
import app.qingtian.escalation.Ladders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the ladder first wants to look at a promise. A moment that somebody simply named counts by the house's own calendar. */
@Component
class Ascents {

    private final Ladders ladders;
    private final Calendars calendars;

    Ascents(Ladders ladders, Calendars calendars) {
        this.ladders = ladders;
        this.calendars = calendars;
    }

    @Nullable Instant first(Due due, Instant now) {
        var basis = due.basis();
        var begin = basis == null ? now : basis.begin();
        var edition = edition(basis == null ? null : basis.editionId());
        return ladders.first(new Climber(begin, due.dueAt(), edition.time(), 0));
    }

    Edition edition(@Nullable Long editionId) {
        return editionId == null ? calendars.edition(calendars.standard()) : calendars.edition(editionId);
    }
}
