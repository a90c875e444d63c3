package app.qingtian.identity;

import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** API tokens: {@code qt_} and 256 random bits, of which only a SHA-256 is kept. A revoked one dies within seconds. */
@Component
public class Tokens {

    private static final String PREFIX = "qt_";
    private static final int LENGTH = PREFIX.length() + 43;
    private static final Duration NOTICE_USE_EVERY = Duration.ofMinutes(1);

    private final TokenStore store;
    private final People people;
    private final SecureRandom random = new SecureRandom();
    private final Brief<String, Optional<Token>> byHash = new Brief<>(2_000, Duration.ofSeconds(2));

    Tokens(TokenStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** What a new token is for; it never expires when {@code expiresAt} is null. */
    public record Order(
            long personId,
            String name,
            Set<String> scopes,
            @Nullable Instant expiresAt) {}

    /** One that is good, as its person sees it. */
    public record Pass(
            long id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** Makes a token and says it, for the only time. */
    public String create(Order order, Instant now) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(order, HexFormat.of().parseHex(Sha256.hex(token)), now);
        return token;
    }

    /** The token, if it is known, neither expired nor revoked, and its person may still come in. */
    public Optional<Token> find(String token, Instant now) {
        if (token.length() != LENGTH || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<Token> found = byHash.get(
                        Sha256.hex(token), it -> store.byHash(HexFormat.of().parseHex(it)))
                .filter(it -> it.validAt(now))
                .filter(it ->
                        people.account(it.personId()).filter(Account::active).isPresent());
        found.ifPresent(it -> noticeUse(it, now));
        return found;
    }

    public void revoke(long id, Instant now) {
        store.revoke(id, now);
        byHash.forgetAll();
    }

    /** Somebody's good ones, the newest first, a hundred at most. */
    public List<Pass> of(Reader reader, Instant now) {
        return store.of(reader.personId(), now);
    }

    /** One's own; false where there is none such. */
    public boolean revoke(Reader reader, long id, Instant now) {
        boolean revoked = store.revokeOwn(reader.personId(), id, now);
        byHash.forgetAll();
        return revoked;
    }

    private void noticeUse(Token token, Instant now) {
        var used = token.lastUsedAt();
        if (used == null || used.isBefore(now.minus(NOTICE_USE_EVERY))) {
            store.used(token.id(), now, now.minus(NOTICE_USE_EVERY));
            byHash.forgetAll();
        }
    }
}
