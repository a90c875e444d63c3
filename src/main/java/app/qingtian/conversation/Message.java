package app.qingtian.conversation;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message with its files; {@code person} is null when the customer wrote it. */
public record Message(
        long id,
        int round,
        Instant at,
        Direction direction,
        Channel channel,
        @Nullable String person,
        @Nullable String personLine,
        String words,
        List<StoredFile> files) {

    Message with(List<StoredFile> attached) {
        return new Message(id, round, at, direction, channel, person, personLine, words, attached);
    }
}
