package app.qingtian.kernel.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opaque places in a list. A cursor is signed for its list and its filters, so that one from elsewhere or an edited one
 * gets a 400. Signed with the bean of type {@code byte[]} if there is one, else with a key that lives until the next start.
 */
@Component
public class Cursors {

    private static final String BETWEEN = "\u001f";
    private static final int SIGNATURE = 12;
    private static final int LONGEST = 2000;

    private final SecretKeySpec key;

    public Cursors(ObjectProvider<byte[]> secret) {
        this.key = new SecretKeySpec(secret.getIfAvailable(Cursors::random), "HmacSHA256");
    }

    /** {@code list} names the list with everything that filters or orders it. */
    public String write(String list, Object... values) {
        var payload = Stream.of(values).map(Object::toString).collect(Collectors.joining(BETWEEN));
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        var signature = sign(list, bytes);
        var all = Arrays.copyOf(signature, SIGNATURE + bytes.length);
        System.arraycopy(bytes, 0, all, SIGNATURE, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The values that {@link #write} was given for the same list; otherwise 400 {@code cursor_invalid}. */
    public List<String> read(String list, String cursor) {
        var all = decode(cursor);
        if (all.length < SIGNATURE) {
            throw invalid();
        }
        var bytes = Arrays.copyOfRange(all, SIGNATURE, all.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE), sign(list, bytes))) {
            throw invalid();
        }
        return List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1));
    }

    private static byte[] decode(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException edited) {
            throw invalid();
        }
    }

    private byte[] sign(String list, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Unfit invalid() {
        return new Unfit(400, "cursor_invalid");
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
