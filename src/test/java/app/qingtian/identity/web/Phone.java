package app.qingtian.identity.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's authenticator, written a second time from the standard; its clock may be wrong. */
record Phone(byte[] secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static Phone with(String typed) {
        var letters = typed.replace(" ", "");
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (char letter : letters.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new Phone(bytes.array());
    }

    /** The code it shows when its clock is that far from ours. */
    String shows(Duration off) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        long step = Instant.now().plus(off).getEpochSecond() / 30;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int at = hash[19] & 0xf;
        int number = (hash[at] & 0x7f) << 24
                | (hash[at + 1] & 0xff) << 16
                | (hash[at + 2] & 0xff) << 8
                | hash[at + 3] & 0xff;
        return "%06d".formatted(number % 1_000_000);
    }
}
