package app.qingtian.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each kind of listener checks that it is us: three ways to use one HMAC-SHA256. */
final class Signature {

    /** What follows is the key in Base64; a secret without it is its own key. */
    static final String PREFIX = "whsec_";

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /** Standard Webhooks: over {@code id.timestamp.body}, with the seconds of the epoch; the version stands before a comma. */
    static String webhook(String secret, String id, long seconds, String body) {
        var key = secret.startsWith(PREFIX)
                ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                : bytes(secret);
        return "v1," + signed(key, id + "." + seconds + "." + body);
    }

    /** 钉钉: the secret is the key and signs the time and itself; goes into the address. */
    static String dingtalk(String secret, long millis) {
        return URLEncoder.encode(signed(bytes(secret), millis + "\n" + secret), StandardCharsets.UTF_8);
    }

    /** 飞书: the time and the secret are the key, and nothing is signed with it. */
    static String feishu(String secret, long seconds) {
        return signed(bytes(seconds + "\n" + secret), "");
    }

    private static String signed(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
