package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps log-ins in the reader's own browser, sealed; nothing is stored here, so any node can answer and any may die. */
@Component
class Sessions {

    private final Seal seal;
    private final People people;
    private final Clock clock;

    Sessions(Secrets secrets, People people, Clock clock) {
        this.seal = new Seal(secrets.key("session"));
        this.people = people;
        this.clock = clock;
    }

    void start(Account account, HttpServletRequest request, HttpServletResponse response) {
        write(Session.start(account, clock.instant()), request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    /**
     * Whose request this is; pushes the idle end further out, at most once in some minutes. A page that only listens is
     * nobody's doing: it comes by itself, and must not keep a left desk logged in.
     */
    Optional<Account> resume(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, name(request));
        if (cookie == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var session = seal.open(cookie.getValue()).filter(it -> it.aliveAt(now));
        var account = session.flatMap(it -> people.account(it.personId()).filter(it::isOf));
        if (account.isPresent()) {
            session.filter(it -> it.wantsRenewal(now) && !listens(request))
                    .ifPresent(it -> write(it.seen(now), request, response));
        } else {
            end(request, response);
        }
        return account;
    }

    private static boolean listens(HttpServletRequest request) {
        return MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private void write(Session session, HttpServletRequest request, HttpServletResponse response) {
        write(seal.close(session), Session.LONGEST, request, response);
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-qingtian" : "qingtian";
    }
}
