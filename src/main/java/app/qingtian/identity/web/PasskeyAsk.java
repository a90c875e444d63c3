package app.qingtian.identity.web;

import app.qingtian.identity.Passkey;
import app.qingtian.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the browser is asked for, in the JSON of the WebAuthn standard, and for which site. */
final class PasskeyAsk {

    /** Elliptic curves and RSA: ES256, EdDSA, RS256. */
    private static final int[] ALGORITHMS = {-7, -8, -257};

    private static final int PATIENCE_MS = 300_000;

    private PasskeyAsk() {}

    static Passkey.Site site(HttpServletRequest request) {
        return new Passkey.Site(
                request.getServerName(),
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }

    static Map<String, Object> toShow(byte[] challenge, Passkey.Site site) {
        return Map.of(
                "challenge",
                base64(challenge),
                "rpId",
                site.host(),
                "userVerification",
                "required",
                "timeout",
                PATIENCE_MS);
    }

    static Map<String, Object> toMake(byte[] challenge, Passkey.Site site, Person person, List<byte[]> known) {
        byte[] handle = ByteBuffer.allocate(Long.BYTES).putLong(person.id()).array();
        return Map.of(
                "challenge", base64(challenge),
                "rp", Map.of("id", site.host(), "name", "Qingtian 晴天"),
                "user", Map.of("id", base64(handle), "name", person.login(), "displayName", person.name()),
                "pubKeyCredParams",
                        IntStream.of(ALGORITHMS)
                                .mapToObj(it -> Map.of("type", "public-key", "alg", it))
                                .toList(),
                "excludeCredentials",
                        known.stream()
                                .map(it -> Map.of("type", "public-key", "id", base64(it)))
                                .toList(),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none",
                "timeout", PATIENCE_MS);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
