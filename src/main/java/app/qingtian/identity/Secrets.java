package app.qingtian.identity;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of 256 bits, made by whichever node asks first and shared by all. */
@Component
public class Secrets {

    private static final String MAKE = "insert into secret (name, value) values (:name, :value) on conflict do nothing";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Secrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public byte[] key(String name) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        jdbc.sql(MAKE).param("name", name).param("value", fresh).update();
        return jdbc.sql("select value from secret where name = :name")
                .param("name", name)
                .query((row, _) -> row.getBytes("value"))
                .single();
    }
}
