package app.qingtian.evidence;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All evidence about one complaint, ready to be checked by others: the texts that were hashed, and what stands beside them. */
public record Proof(
        List<Item> timeline, List<Item> viewings, @Nullable Anchor newest) {

    /** {@code text} is what was hashed, {@code words} the personal words it commits to, if they were not erased. */
    public record Item(
            int seq, String text, byte[] sha256, @Nullable String words) {

        public String hash() {
            return HexFormat.of().formatHex(sha256);
        }
    }

    /** The same for whoever may not know who looked. */
    public Proof withoutViewings() {
        return new Proof(timeline, List.of(), newest);
    }

    /** The hash that stands for the whole timeline: its last entry's. */
    public String last() {
        return timeline.getLast().hash();
    }
}
