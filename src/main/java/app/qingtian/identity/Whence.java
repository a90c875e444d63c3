package app.qingtian.identity;

import org.jspecify.annotations.Nullable;

/** From where somebody knocks: an {@link Origin}, and their own device where they came in with it before. */
public record Whence(String origin, @Nullable String device) {

    /** What nobody knows. */
    public static Whence stranger(String origin) {
        return new Whence(origin, null);
    }
}
