package app.qingtian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DeferredCsrfToken;

/**
 * Proof that a form was ours. Every page with a form on it gives the proof another seven days, so that a form left open
 * over a holiday can still be sent, whoever has logged in or out meanwhile.
 */
final class CsrfCookie implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository plain = repository("csrf");
    private final CookieCsrfTokenRepository secure = repository("__Host-csrf");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return repository(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        repository(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return repository(request).loadToken(request);
    }

    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        return new Lasting(request, response);
    }

    private CookieCsrfTokenRepository repository(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieCsrfTokenRepository repository(String name) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(7)));
        return repository;
    }

    private final class Lasting implements DeferredCsrfToken {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private @Nullable CsrfToken token;
        private boolean generated;

        Lasting(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public CsrfToken get() {
            if (token == null) {
                var kept = loadToken(request);
                generated = kept == null;
                token = kept == null ? generateToken(request) : kept;
                saveToken(token, request, response);
            }
            return token;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
