package app.qingtian.load;

import app.qingtian.complaint.Stage;
import app.qingtian.promise.PromiseKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One promise that somebody still has to keep. {@code headline} is null where the reader may not read the complaint. */
public record Running(
        long promiseId,
        PromiseKind kind,
        Instant dueAt,
        String number,
        Stage stage,
        @Nullable String headline,
        boolean owned) {}
