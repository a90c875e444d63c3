package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Token;
import app.qingtian.identity.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their bearer token. A token that is not good is refused even where none is needed. */
final class TokenDoor extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Tokens tokens;
    private final People people;
    private final Clock clock;
    private final AuthenticationEntryPoint refuse;

    TokenDoor(Tokens tokens, People people, Clock clock, AuthenticationEntryPoint refuse) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        this.refuse = refuse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String said = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (said != null) {
            Optional<Token> token = tokens.find(said, clock.instant());
            Optional<Account> account = token.flatMap(it -> people.account(it.personId()));
            if (account.isEmpty()) {
                refuse.commence(request, response, new BadCredentialsException("unknown token"));
                return;
            }
            Doors.enterByToken(account.get(), token.get());
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
