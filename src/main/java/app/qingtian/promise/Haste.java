package app.qingtian.promise;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings that go before the house's regime: plain time on the wall, for installations that set it so before there were regimes, and
 * for trials in which a day must not last a day.
 */
@ConfigurationProperties("qingtian.promise")
record Haste(
        @Nullable Duration acknowledgement,
        @Nullable Duration decision,
        @Nullable Duration followUp) {

    @Nullable Duration of(PromiseKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> acknowledgement;
            case DECISION -> decision;
            case FOLLOW_UP -> followUp;
            case REPLY, DEED, TAKING, ANSWER, PROGRESS, EXECUTION -> null;
        };
    }
}
