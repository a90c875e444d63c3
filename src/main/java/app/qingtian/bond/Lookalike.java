package app.qingtian.bond;

import app.qingtian.complaint.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint that may be the same once more: by a number in its words, by its customer, or both. */
public record Lookalike(
        String number,
        Stage stage,
        String headline,
        @Nullable String customer,
        Instant receivedAt,
        boolean sameMark,
        boolean sameCustomer) {}
