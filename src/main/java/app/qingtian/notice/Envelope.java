package app.qingtian.notice;

import org.jspecify.annotations.Nullable;

/**
 * One mail to write and send: to a person at work, about what waits for them, or to the customer with this tracking token, about one line:
 * of their own complaint, or of the one that theirs was merged into ({@code about}).
 */
record Envelope(
        long id,
        int tries,
        Occasion occasion,
        @Nullable Long personId,
        @Nullable String token,
        @Nullable String about,
        int seq) {

    /** To people at work, or to customers: each has its own lane. */
    enum Way {
        MAIL,
        LETTER
    }

    /** The same at every try. */
    String name() {
        return "delivery-" + id;
    }
}
