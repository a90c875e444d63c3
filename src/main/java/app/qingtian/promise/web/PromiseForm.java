package app.qingtian.promise.web;

import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Limit;
import app.qingtian.promise.PromiseKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise as it is sent; {@code by} is a login, the caller's own if there is none. */
record PromiseForm(
        @Nullable Spoken kind,
        @NotBlank @Limit(2000) String what,
        @NotNull @Ahead Instant dueAt,
        @Colleague @Nullable String by) {

    PromiseKind meant() {
        return switch (kind) {
            case REPLY -> PromiseKind.REPLY;
            case DEED -> PromiseKind.DEED;
            case null -> PromiseKind.DEED;
        };
    }

    /** What may be promised by word of mouth; the other kinds follow from the story. */
    enum Spoken {
        REPLY,
        DEED
    }
}
