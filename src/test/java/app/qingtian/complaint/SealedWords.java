package app.qingtian.complaint;

import java.time.Instant;
import java.util.List;

/** How an event is kept, for tests of other rooms. */
public record SealedWords(String event, String data, String words) {

    public static SealedWords withdrawn(String reason) {
        return of(new ComplaintEvent.Withdrawn(reason));
    }

    public static SealedWords lodged(String narrative) {
        var at = Instant.parse("2026-03-01T10:00:00Z");
        return of(new ComplaintEvent.Lodged(
                Kind.COMPLAINT, Channel.WEB, at, 1, List.of(), narrative, null, null, List.of(), null));
    }

    public static SealedWords accepted(long ownerId, long departmentId) {
        return of(new ComplaintEvent.Accepted(ownerId, departmentId, null, "马上办"));
    }

    public static SealedWords wrote(long messageId, String words, List<String> fileHashes) {
        return of(new ComplaintEvent.Wrote(
                messageId, Direction.FROM_CUSTOMER, Channel.WEB, fileHashes.size(), words, fileHashes));
    }

    private static SealedWords of(ComplaintEvent event) {
        var kept = new EventJson().write(event);
        return new SealedWords(event.getClass().getSimpleName(), kept.data(), String.valueOf(kept.words()));
    }
}
