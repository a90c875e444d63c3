package app.qingtian.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key in somebody's device, by the name they gave it, and when it last let them in. */
public record Passkey(
        long id, String name, Instant madeAt, @Nullable Instant usedAt) {

    /** Where the browser is: the host that passkeys are made for, and the origin it has to say. */
    public record Site(String host, String origin) {}

    /** What the browser's authenticator answered to a challenge, as JSON of the WebAuthn standard. */
    public record Answer(String json, Site site) {

        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /** One to add: its name, the password, so that a desk left open is not enough, and what the device answered. */
    public record Wish(String name, String password, Answer answer) {

        @Override
        public String toString() {
            return "Wish[" + name + "]";
        }
    }
}
