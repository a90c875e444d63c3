package app.qingtian.kernel.web;

import org.jspecify.annotations.Nullable;

/** An answer kept under an idempotency key, and the hash of the request it answered. */
record Kept(
        byte[] hash,
        int status,
        @Nullable String type,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {

    /** One key of one caller. */
    record Key(String scope, String key) {}
}
