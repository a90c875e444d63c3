package app.qingtian.identity;

import app.qingtian.kernel.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about challenges that were answered. */
@Component
class ChallengeStore {

    static final String ANSWERED =
            "insert into passkey_challenge (hash, used_at) values (:hash, :now) on conflict do nothing";

    static final String FORGET = "delete from passkey_challenge where used_at < :before";

    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was answered before. Those too old to be answered are forgotten. */
    boolean answered(byte[] hash, Instant now) {
        jdbc.sql(FORGET)
                .param("before", Times.sql(now.minus(Challenges.PATIENCE.multipliedBy(2))))
                .update();
        return jdbc.sql(ANSWERED)
                        .param("hash", hash)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }
}
