package app.qingtian.intake.web;

import app.qingtian.complaint.Caller;
import app.qingtian.identity.Attempts;
import app.qingtian.intake.Tracking;
import app.qingtian.intake.Tracking.Sight;
import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Opens the tracking page to whoever holds the token; a wrong one is a 404, and many wrong ones have to wait. */
@Component
class Guesses {

    private static final String WHAT = "tracking";

    private final Tracking tracking;
    private final Attempts attempts;

    Guesses(Tracking tracking, Attempts attempts) {
        this.tracking = tracking;
        this.attempts = attempts;
    }

    /** What the token opens, or 404, or 429 for an address that guesses. */
    Sight open(HttpServletRequest request, String token) {
        return tracking.find(new Caller.Tracker(token)).orElseThrow(() -> wrong(request));
    }

    /** Counts a wrong token against its address. */
    Unfit wrong(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var blocked = attempts.blockedFor(WHAT, address);
        if (blocked.isPresent()) {
            return Unfit.tooMany(blocked.get());
        }
        attempts.failed(WHAT, address);
        return Unfit.notFound();
    }
}
