package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import java.util.List;

/** A request that can't be answered as it stands: becomes a problem or an error page in the words of its reason. */
public final class Unfit extends RuntimeException {

    private final transient Refusal refusal;

    public Unfit(int status, String reason, Object... details) {
        super(reason, null, false, false);
        this.refusal = new Refusal(reason, status, List.of(details));
    }

    /** Not there, or not for this reader: they can't tell which. */
    public static Unfit notFound() {
        return new Unfit(404, "not_found");
    }

    public Refusal refusal() {
        return refusal;
    }
}
