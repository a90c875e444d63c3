package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import java.time.Duration;
import java.util.List;

/** A request that can't be answered as it stands: becomes a problem or an error page in the words of its reason. */
public final class Unfit extends RuntimeException {

    private final transient Refusal refusal;
    private final Duration retryAfter;

    private Unfit(Refusal refusal, Duration retryAfter) {
        super(refusal.reason(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    public Unfit(int status, String reason, Object... details) {
        this(new Refusal(reason, status, List.of(details)), Duration.ZERO);
    }

    /** Not there, or not for this reader: they can't tell which. */
    public static Unfit notFound() {
        return new Unfit(404, "not_found");
    }

    /** 429 with {@code Retry-After}. */
    public static Unfit tooMany(Duration retryAfter) {
        var wait = retryAfter.isPositive() ? retryAfter : Duration.ofSeconds(1);
        return new Unfit(new Refusal("too_many", 429, List.of(wait.toSeconds())), wait);
    }

    /** 503 with {@code Retry-After}: there is no room just now. */
    public static Unfit busy(Duration retryAfter) {
        return new Unfit(new Refusal("unavailable", 503, List.of()), retryAfter);
    }

    public Refusal refusal() {
        return refusal;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
