package app.qingtian.grievance;

import app.qingtian.identity.Department;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many grievances a department passed on lately. None at all does not mean that nobody grumbles: it may be silence (GRV-02). */
public record Unit(
        Department department,
        int heard,
        int settled,
        @Nullable Instant last) {

    public boolean silent() {
        return heard == 0;
    }
}
