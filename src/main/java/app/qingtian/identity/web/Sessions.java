package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Secrets;
import app.qingtian.identity.Stay;
import app.qingtian.identity.Stays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps log-ins in the reader's own browser, sealed, so that any node can answer and any may die; and notes where they are. */
@Component
class Sessions {

    private final SealedCookie cookie;
    private final Devices devices;
    private final People people;
    private final Stays stays;
    private final Clock clock;

    Sessions(Secrets secrets, Devices devices, People people, Stays stays, Clock clock) {
        this.cookie = new SealedCookie("qingtian", new Seal(secrets.key("session")), Session.LONGEST);
        this.devices = devices;
        this.people = people;
        this.stays = stays;
        this.clock = clock;
    }

    void start(Account account, HttpServletRequest request, HttpServletResponse response) {
        var seat = new Stay.Seat(
                BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)), String.valueOf(request.getRemoteAddr()));
        var started = stays.begin(account, seat, clock.instant());
        cookie.write(Session.start(account, started), request, response);
        devices.remember(account.person(), request, response);
    }

    /** Ends this log-in, for whoever may have copied its cookie too. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(it -> stays.end(it.personId(), it.startedAt(), clock.instant()));
        cookie.clear(request, response);
    }

    /** Since when this log-in lasts. */
    Optional<Instant> since(HttpServletRequest request) {
        return cookie.read(request).map(Session::startedAt);
    }

    /**
     * Whose request this is; pushes the idle end further out, at most once in some minutes. A page that only listens is
     * nobody's doing: it comes by itself, and must not keep a left desk logged in.
     */
    Optional<Account> resume(HttpServletRequest request, HttpServletResponse response) {
        if (!cookie.isIn(request)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var session = cookie.read(request).filter(it -> it.aliveAt(now));
        var account = session.flatMap(it -> people.account(it.personId()).filter(it::isOf));
        if (account.isPresent()) {
            session.filter(it -> it.wantsRenewal(now) && !listens(request))
                    .ifPresent(it -> renew(it, request, response));
        } else {
            cookie.clear(request, response);
        }
        return account;
    }

    private void renew(Session session, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        stays.seen(session.personId(), session.startedAt());
        cookie.write(session.seen(now), request, response);
    }

    private static boolean listens(HttpServletRequest request) {
        return MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }
}
