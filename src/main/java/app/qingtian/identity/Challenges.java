package app.qingtian.identity;

import app.qingtian.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What a passkey has to sign: made by any node, good for five minutes and for one answer, without a row until it is answered. */
@Component
class Challenges {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int RANDOM = 16;
    private static final int SAID = Long.BYTES * 2 + RANDOM;
    private static final int SIGNED = 32;

    private final ChallengeStore store;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Challenges(Secrets secrets, ChallengeStore store) {
        this.store = store;
        this.key = new SecretKeySpec(secrets.key("passkey"), "HmacSHA256");
    }

    /** For this person; 0 is whoever comes in. */
    byte[] make(long person, Instant now) {
        byte[] chance = new byte[RANDOM];
        random.nextBytes(chance);
        byte[] said = ByteBuffer.allocate(SAID)
                .putLong(now.getEpochSecond())
                .putLong(person)
                .put(chance)
                .array();
        return ByteBuffer.allocate(SAID + SIGNED).put(said).put(sign(said)).array();
    }

    /** True once for each of ours that is fresh. */
    boolean take(byte[] challenge, long person, Instant now) {
        return isOurs(challenge, person, now) && store.answered(Sha256.of(challenge), now);
    }

    private boolean isOurs(byte[] challenge, long person, Instant now) {
        if (challenge.length != SAID + SIGNED) {
            return false;
        }
        byte[] said = Arrays.copyOf(challenge, SAID);
        var read = ByteBuffer.wrap(said);
        var made = Instant.ofEpochSecond(read.getLong());
        return MessageDigest.isEqual(sign(said), Arrays.copyOfRange(challenge, SAID, challenge.length))
                && read.getLong() == person
                && now.isBefore(made.plus(PATIENCE));
    }

    private byte[] sign(byte[] said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(said);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
