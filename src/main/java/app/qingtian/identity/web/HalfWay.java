package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.People;
import app.qingtian.identity.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who gave the right password and still owes a code; for ten minutes, and for no other page. */
@Component
class HalfWay {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SealedCookie cookie;
    private final People people;
    private final Clock clock;

    HalfWay(Secrets secrets, People people, Clock clock) {
        this.cookie = new SealedCookie("qingtian-half-way", new Seal(secrets.key("half-way")), PATIENCE);
        this.people = people;
        this.clock = clock;
    }

    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(Session.start(account, clock.instant()), request, response);
    }

    Optional<Account> of(HttpServletRequest request) {
        return cookie.read(request)
                .filter(it -> clock.instant().isBefore(it.startedAt().plus(PATIENCE)))
                .flatMap(it -> people.account(it.personId()).filter(it::isOfVersion));
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
    }
}
