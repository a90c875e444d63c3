package app.qingtian.identity.web;

import app.qingtian.identity.Origin;
import app.qingtian.identity.Person;
import app.qingtian.identity.Secrets;
import app.qingtian.identity.Whence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Browsers that somebody has come in with before: nobody else's wrong guesses slow them down. It lets nobody in by itself. */
@Component
class Devices {

    private static final Duration KNOWN = Duration.ofDays(180);

    private final SealedCookie cookie;
    private final Clock clock;

    Devices(Secrets secrets, Clock clock) {
        this.cookie = new SealedCookie("qingtian-device", new Seal(secrets.key("device")), KNOWN);
        this.clock = clock;
    }

    /** In place of the version, the seal holds which name came in; so a device vouches for that name alone. */
    void remember(Person person, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        cookie.write(new Session(person.id(), name(person.login()), now, now), request, response);
    }

    Whence whence(String login, HttpServletRequest request) {
        var device = cookie.read(request)
                .filter(it -> it.version() == name(login)
                        && clock.instant().isBefore(it.startedAt().plus(KNOWN)))
                .map(it -> it.personId() + " " + it.startedAt());
        return new Whence(Origin.of(request), device.orElse(null));
    }

    private static int name(String login) {
        return login.strip().toLowerCase(Locale.ROOT).hashCode();
    }
}
