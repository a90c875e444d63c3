package app.qingtian.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Argon2id with 19 MiB a time. Whatever a stranger can set off is done {@link #seated}. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Without 0 O 1 l I, because somebody will type it from a console or a note. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int WAIT_SECONDS = 10;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore seats = new Semaphore(4, true);
    private final SecureRandom random = new SecureRandom();

    /** Made when the first password is tried: at the start it would keep everybody waiting. */
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> hash(oneTime()));

    /**
     * Does the work with at most three others at once, so that a flood of guesses eats no memory and gets no further
     * than the limits of {@link Attempts}; empty when no seat came free in ten seconds.
     */
    <T> Optional<T> seated(Supplier<T> work) {
        if (!seat()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            seats.release();
        }
    }

    /** Neither too short nor too long to be one. */
    static boolean fits(String chosen) {
        return chosen.codePointCount(0, chosen.length()) >= SHORTEST && chosen.length() <= LONGEST;
    }

    String hash(String password) {
        return argon.encode(normal(password));
    }

    /** Takes the same time for a person who does not exist ({@code hash} is null). */
    boolean matches(String password, @Nullable String hash) {
        String fair = password.length() > LONGEST ? "" : normal(password);
        var decoy = nobodys.get();
        return argon.matches(fair, hash == null ? decoy : hash) && hash != null;
    }

    /** About 86 bits, in three groups that can be read aloud. */
    String oneTime() {
        var word = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            word.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private boolean seat() {
        try {
            return seats.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same password from any keyboard or input method. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
