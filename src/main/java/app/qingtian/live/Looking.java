package app.qingtian.live;

import org.jspecify.annotations.Nullable;

/** What somebody has on the screen when their stream opens: one complaint at a version, or a list. */
public record Looking(@Nullable String number, int version) {}
