package app.qingtian.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes as authenticators make them: six digits for thirty seconds, by HMAC-SHA1 (RFC 6238). */
final class Totp {

    static final int SECONDS = 30;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of which step the code is, the nearest to {@code now} first and at most {@code reach} away. */
    static OptionalLong find(byte[] secret, String code, long now, int reach) {
        for (int away = 0; away <= reach; away++) {
            for (long step : new long[] {now - away, now + away}) {
                if (same(code(secret, step), code)) {
                    return OptionalLong.of(step);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** As people type it into their authenticator: letters and digits in groups of four. */
    static String words(byte[] secret) {
        var words = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = held << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                words.append(BASE32.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            words.append(BASE32.charAt(held << 5 - bits & 31));
        }
        return words.toString().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }
}
