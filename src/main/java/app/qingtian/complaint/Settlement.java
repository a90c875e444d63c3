package app.qingtian.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What the customer says to the answer. A refusal is not a closure: work goes on, unless all reasonable ways are
 * {@code exhausted} and the customer was told the further ways (ISO 10002 closing).
 */
public record Settlement(
        boolean accepted,
        boolean exhausted,
        @Nullable String reason,
        @Nullable String furtherWays) {

    public static Settlement ofCustomer(boolean accepted, @Nullable String reason) {
        return new Settlement(accepted, false, reason, null);
    }
}
