package app.qingtian.complaint;

import org.jspecify.annotations.Nullable;

/** What one party says, in their words. {@code party} is a catalogue entry; {@code who} names them if need be. */
public record Statement(String party, @Nullable String who, String words) {}
