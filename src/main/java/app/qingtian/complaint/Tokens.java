package app.qingtian.complaint;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable names: 144 random bits in 24 characters that survive being read aloud, printed and scanned. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String next() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
