package app.qingtian.load;

import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Spent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise that was broken: by whom, when, and who held the complaint most of the time; for a department's own, that department. */
public record Broken(
        long promiseId,
        PromiseKind kind,
        String number,
        String person,
        Instant dueAt,
        Instant brokenAt,
        @Nullable Instant keptAt,
        Spent.@Nullable Holder cause) {}
