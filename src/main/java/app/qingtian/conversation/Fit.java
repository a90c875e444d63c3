package app.qingtian.conversation;

import java.util.HexFormat;

/** A file that was looked at and can be taken: its type, judged by content, and the SHA-256 of every byte. */
public record Fit(Upload upload, String type, byte[] sha256) {

    /** The hash in hexadecimal, as the timeline tells it. */
    public String hash() {
        return HexFormat.of().formatHex(sha256);
    }
}
