package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on POST under /api/v1: the key and everything the request changes are one transaction, so a
 * repeated request gets the first answer again and a concurrent twin waits for it. Only answers of success are kept.
 */
@Component
@Order(0)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** Their answers hold a secret, which is kept nowhere, so not here either. */
    private static final Pattern SECRET = Pattern.compile(".*/api/v1/(me/tokens|people/[^/]+/aid)");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotencyStore store;
    private final TransactionTemplate transaction;
    private final Problems problems;

    Idempotency(IdempotencyStore store, TransactionTemplate transaction, Problems problems) {
        this.store = store;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || SECRET.matcher(request.getRequestURI()).matches()
                || !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HEADER);
        if (!KEY.matcher(header).matches()) {
            problems.write(request, response, new Refusal("idempotency_key_invalid", 400, List.of()));
            return;
        }
        var repeatable = Repeatable.of(request);
        var key = new Kept.Key(scope(request), header);
        var hash = hash(request, repeatable.body());
        var answer = new ContentCachingResponseWrapper(response);
        var kept = transaction.execute(status -> once(status, new Turn(key, hash), () -> {
            chain.doFilter(repeatable, answer);
            return answer;
        }));
        if (kept == null) {
            answer.copyBodyToResponse();
        } else {
            repeat(request, response, kept, hash);
        }
    }

    private record Turn(Kept.Key key, byte[] hash) {}

    /** The request itself. */
    private interface Doing {
        ContentCachingResponseWrapper answer() throws ServletException, IOException;
    }

    /** The kept answer of an earlier twin, or null after the request was done now. */
    private @Nullable Kept once(TransactionStatus status, Turn turn, Doing doing) {
        if (!store.take(turn.key(), turn.hash())) {
            return store.find(turn.key());
        }
        try {
            var answer = doing.answer();
            if (answer.getStatus() / 100 == 2) {
                store.keep(turn.key(), kept(turn.hash(), answer));
            } else {
                status.setRollbackOnly();
            }
            return null;
        } catch (ServletException | IOException failed) {
            throw new Failed(failed);
        }
    }

    /** Carries a checked exception out of the transaction, which it rolls back. */
    private static final class Failed extends RuntimeException {
        Failed(Exception cause) {
            super(cause);
        }
    }

    private static Kept kept(byte[] hash, ContentCachingResponseWrapper answer) {
        return new Kept(
                hash,
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                answer.getContentAsByteArray());
    }

    private void repeat(HttpServletRequest request, HttpServletResponse response, Kept kept, byte[] hash)
            throws IOException {
        if (!MessageDigest.isEqual(kept.hash(), hash)) {
            problems.write(request, response, new Refusal("idempotency_key_reused", 422, List.of()));
            return;
        }
        response.setStatus(kept.status());
        header(response, HttpHeaders.CONTENT_TYPE, kept.type());
        header(response, HttpHeaders.LOCATION, kept.location());
        header(response, HttpHeaders.ETAG, kept.etag());
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(kept.body());
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    /** Everybody has keys of their own; callers without an account share one space, so their keys should be random. */
    private static String scope(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? "public" : "person:" + principal.getName();
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        var line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        return Sha256.of(line.getBytes(StandardCharsets.UTF_8), body);
    }
}
