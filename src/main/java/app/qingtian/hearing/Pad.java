package app.qingtian.hearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notes of one listening, in the order in which they were taken; {@code number} is the complaint they became. */
public record Pad(
        UUID key, @Nullable Instant begunAt, @Nullable String number, List<Note> notes) {

    /** One line, with the moment when Enter was pressed. */
    public record Note(
            int seq, Instant at, String words, @Nullable Point point) {

        /** Nothing was said of it, so it is part of the story. */
        boolean is(Point asked) {
            return point == null ? asked == Point.STORY : point == asked;
        }
    }

    static Pad empty(UUID key) {
        return new Pad(key, null, null, List.of());
    }

    public boolean open() {
        return number == null;
    }

    /** All notes of one point, a line each; null where there are none. */
    public @Nullable String words(Point point) {
        var lines =
                notes.stream().filter(note -> note.is(point)).map(Note::words).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }
}
