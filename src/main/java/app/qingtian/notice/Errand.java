package app.qingtian.notice;

import app.qingtian.complaint.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call to make: which hook is told what. {@code tries} counts this one too, and guards what is written about it afterwards. */
record Errand(long id, int tries, Hook hook, News news) {

    /** What it says; nothing in it is anybody's words or data. A sample speaks of no complaint. */
    record News(
            Occasion occasion,
            Instant at,
            @Nullable String number,
            @Nullable Stage stage,
            @Nullable Instant dueAt,
            @Nullable String department,
            int seq,
            boolean sample) {}

    /** The same at every try, so that the other side can tell a repetition. */
    String name() {
        return "msg_" + id;
    }
}
