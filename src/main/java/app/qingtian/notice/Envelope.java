package app.qingtian.notice;

import org.jspecify.annotations.Nullable;

/** One mail to write and send: to a person at work, about what waits for them, or to the customer with this tracking token, about one line. */
record Envelope(
        long id,
        int tries,
        Occasion occasion,
        @Nullable Long personId,
        @Nullable String token,
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
