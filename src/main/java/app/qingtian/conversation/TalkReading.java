package app.qingtian.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A conversation while it is being read: a row for each file of a message, and for each message without one. */
final class TalkReading {

    /** Stands for "no message": what came with the lodging itself. */
    private static final long LODGING = 0;

    private final Map<Long, Message> messages = new LinkedHashMap<>();
    private final Map<Long, List<StoredFile>> files = new LinkedHashMap<>();

    void add(ResultSet row, MessageStore store) throws SQLException {
        long message = row.getLong("id");
        if (message != LODGING && !messages.containsKey(message)) {
            messages.put(message, store.message(row));
        }
        if (row.getObject("file_id") != null) {
            files.computeIfAbsent(message, _ -> new ArrayList<>()).add(MessageStore.file(row));
        }
    }

    Conversation.Talk talk() {
        var said = messages.values().stream()
                .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
                .toList();
        return new Conversation.Talk(said, files.getOrDefault(LODGING, List.of()));
    }
}
