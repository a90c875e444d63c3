package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import java.util.List;
import java.util.function.ToLongFunction;

/** A noun of which new ones come to be: where they are read, and the event that tells the id of the new one. */
public record Born<E extends ComplaintEvent>(String noun, Class<E> type, ToLongFunction<E> id) {

    /** The id that the last line of this type tells. */
    long newest(List<Timeline.Line> lines) {
        return lines.reversed().stream()
                .map(Timeline.Line::event)
                .filter(type::isInstance)
                .map(type::cast)
                .mapToLong(id)
                .findFirst()
                .orElseThrow();
    }
}
