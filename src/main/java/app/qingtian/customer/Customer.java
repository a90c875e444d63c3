package app.qingtian.customer;

import org.jspecify.annotations.Nullable;

/** One customer file. */
public record Customer(
        long id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String segment) {}
