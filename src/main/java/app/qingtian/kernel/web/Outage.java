package app.qingtian.kernel.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The database is away for a moment, or too busy: not the caller's fault, and soon over. */
final class Outage {

    private static final String COME_AGAIN_SECONDS = "3";

    private Outage() {}

    /** Whatever the layers above made of it; a commit or rollback that came to nothing is one, too. */
    static boolean behind(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TransientDataAccessException _,
                        DataAccessResourceFailureException _,
                        CannotCreateTransactionException _,
                        TransactionSystemException _,
                        SQLTransientException _ -> {
                    return true;
                }
                case SQLException sql
                when away(sql.getSQLState()) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    static Trouble trouble() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
        return Trouble.of(503).with(headers);
    }

    /** Connection lost, resources gone, stopped by its operator, disk or system trouble, lost against a rival. */
    private static boolean away(@Nullable String state) {
        return state != null && state.matches("(08|53|57|58|40).*");
    }
}
