package app.qingtian.complaint;

/** How an event is kept, for tests of other rooms. */
public record SealedWords(String data, String words) {

    public static SealedWords withdrawn(String reason) {
        var kept = new EventJson().write(new ComplaintEvent.Withdrawn(reason));
        return new SealedWords(kept.data(), String.valueOf(kept.words()));
    }
}
