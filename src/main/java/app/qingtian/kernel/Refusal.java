package app.qingtian.kernel;

import java.util.List;
import java.util.Locale;

/**
 * Why a command was not carried out. {@code reason} is the code the API answers with (lower snake case, for example
 * {@code stage_forbids}); the words come from the message key {@code refusal.<reason>} with {@code details} as arguments.
 * {@code status} is the HTTP status: 409 unless the door says otherwise. The last detail of a 429 is how many seconds to wait.
 */
public record Refusal(String reason, int status, List<Object> details) {

    public static Refusal of(String reason, Object... details) {
        return new Refusal(reason.toLowerCase(Locale.ROOT), 409, List.of(details));
    }

    /** The reader sees the thing but may not do this to it. */
    public static Refusal forbidden() {
        return new Refusal("not_yours", 403, List.of());
    }

    /** Not there, or not for this reader: both look the same. */
    public static Refusal unknown() {
        return new Refusal("unknown", 404, List.of());
    }

    /** The reader changed an older state than the {@code present} version. */
    public static Refusal stale(int present) {
        return new Refusal("stale", 412, List.of(present));
    }
}
