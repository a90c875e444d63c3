package app.qingtian.bond;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Stage;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to a complaint, as one reader may see it: where it went, what was taken in, what it is linked with. */
public record Kin(@Nullable Went went, List<Came> came, List<Bond> bonds, List<Message> heard) {

    public static final Kin NONE = new Kin(null, List.of(), List.of(), List.of());

    /** It was merged into that one; {@code seen} is true for a reader who may open it. */
    public record Went(
            String number,
            boolean seen,
            Instant at,
            @Nullable String person) {}

    /** One that was taken in, with what its customer said and was told; {@code told} by its own number. */
    public record Came(Arrival head, Opening said, Conversation.Talk talk) {

        /** {@code seen} is true for a reader who may open it by itself. */
        public record Arrival(
                long id,
                String number,
                boolean seen,
                Instant at,
                @Nullable String person) {}

        public record Opening(
                String headline, String narrative, @Nullable String customer, Channel channel, Instant receivedAt) {}
    }

    /** A link with another that the reader may see; {@code outward} when it was drawn from here. */
    public record Bond(
            long id,
            BondKind kind,
            boolean outward,
            String number,
            Stage stage,
            String headline,
            Instant at,
            @Nullable String person,
            @Nullable String note) {

        /** Its words, which differ from the two ends. */
        public String key() {
            return "bond." + kind.name().toLowerCase(java.util.Locale.ROOT) + (outward ? "" : ".back");
        }
    }

    /** How many customers are told what is written here. */
    public int customers() {
        return 1 + came.size();
    }
}
