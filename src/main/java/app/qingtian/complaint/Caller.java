package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Who knocks, and at which complaint. A staff caller finds only what they may see; a customer holds the tracking token;
 * the clock comes by itself. {@code version} is the state a staff caller looked at, or null when it does not matter.
 */
public sealed interface Caller {

    Actor actor();

    record Staff(Reader reader, String number, @Nullable Integer version) implements Caller {
        @Override
        public Actor actor() {
            return Actor.of(reader);
        }

        /** The caller looked at an older state than this. */
        boolean missed(Complaint complaint) {
            return version != null && version != complaint.version();
        }
    }

    record Tracker(String token) implements Caller {
        @Override
        public Actor actor() {
            return new Actor.Customer();
        }
    }

    record Sweep(long complaintId) implements Caller {
        @Override
        public Actor actor() {
            return new Actor.System();
        }
    }

    static Staff of(Reader reader, String number) {
        return new Staff(reader, number, null);
    }
}
