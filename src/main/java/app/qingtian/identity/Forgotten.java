package app.qingtian.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whoever forgot their password asks here. What it answers, and how fast, never tells whether there is such a person. */
@Component
public class Forgotten {

    private static final Logger LOG = LoggerFactory.getLogger(Forgotten.class);
    private static final String RESET = "reset";
    private static final Attempts.Pace PACE = new Attempts.Pace(10, Duration.ofMinutes(1));

    private final Resets resets;
    private final ResetMail mail;
    private final Attempts attempts;

    Forgotten(Resets resets, ResetMail mail, Attempts attempts) {
        this.resets = resets;
        this.mail = mail;
        this.attempts = attempts;
    }

    /** Where mail cannot be sent, only an administrator can help. */
    public boolean open() {
        return mail.open();
    }

    /** How long this address has to wait; empty when a mail is on its way, if there is somebody to send it to. */
    public Optional<Duration> ask(String word, String origin, Instant now) {
        var wait = attempts.blockedFor(RESET, origin);
        if (wait.isEmpty()) {
            attempts.counted(RESET, origin, PACE, 1);
            Thread.ofVirtual().name("reset-mail").start(() -> send(word, now));
        }
        return wait;
    }

    void send(String word, Instant now) {
        try {
            resets.forgotten(word, now).ifPresent(it -> mail.send(it.person(), it.to(), it.path()));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A mail to choose a new password was not sent: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
