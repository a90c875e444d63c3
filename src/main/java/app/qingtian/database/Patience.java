package app.qingtian.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Waits for a server that is just being started again. The pool by itself would pause longer and longer, up to five
 * seconds, and miss that the server is back.
 */
final class Patience extends DelegatingDataSource {

    private static final Duration MOST = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience(DataSource server) {
        super(server);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        long end = System.nanoTime() + MOST.toNanos();
        while (true) {
            try {
                return super.getConnection(user, password);
            } catch (SQLException away) {
                if (!starting(away) || System.nanoTime() - end > 0) {
                    throw away;
                }
                pause(away);
            }
        }
    }

    /** Nobody listens (08001), or the server says that it is just starting or recovering (57P03). */
    private static boolean starting(SQLException away) {
        return "08001".equals(away.getSQLState()) || "57P03".equals(away.getSQLState());
    }

    private static void pause(SQLException away) throws SQLException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }

    /** Gives the pool its patience before it opens its first connection. */
    @Component
    static final class ForThePool implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
                pool.setDataSource(new Patience(new SimpleDriverDataSource(new Driver(), pool.getJdbcUrl())));
            }
            return bean;
        }
    }
}
