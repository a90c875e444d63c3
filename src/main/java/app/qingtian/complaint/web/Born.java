package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import java.util.function.ToLongFunction;

/** A noun of which new ones come to be: where they are read, and the event that tells the id of the new one. */
public record Born<E extends ComplaintEvent>(String noun, Class<E> type, ToLongFunction<E> id) {

    long idIn(ComplaintEvent event) {
        return id.applyAsLong(type.cast(event));
    }
}
