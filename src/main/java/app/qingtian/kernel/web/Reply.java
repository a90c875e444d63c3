package app.qingtian.kernel.web;

import org.jspecify.annotations.Nullable;

/** What a command that was done says to the API: a body, where the new thing lives (then 201), its version (then an ETag). */
public record Reply(
        Object body, @Nullable String location, @Nullable Long version) {

    public static Reply of(Object body) {
        return new Reply(body, null, null);
    }

    public static Reply created(String location, Object body) {
        return new Reply(body, location, null);
    }

    public Reply version(long present) {
        return new Reply(body, location, present);
    }
}
