package app.qingtian.identity.web;

import app.qingtian.kernel.web.FormView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's absences, now and to come, and the form for another. */
public record AbsenceView(String name, boolean own, String path, List<Line> lines, FormView form) {

    /** One absence; {@code deputy} is a name. */
    public record Line(
            long id, Instant from, Instant until, @Nullable String deputy, boolean now) {}
}
