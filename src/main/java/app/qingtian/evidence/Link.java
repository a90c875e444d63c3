package app.qingtian.evidence;

import app.qingtian.kernel.Sha256;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One link of a chain: lines of text, the last of them the hash of the link before. Its own hash is the SHA-256 of the text. */
public record Link(String text) {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** An entry of the timeline, as {@code timeline_text} in V5 makes it. */
    public static Link of(Entry entry, byte[] before) {
        return new Link(String.join(
                "\n",
                Integer.toString(entry.seq()),
                Integer.toString(entry.round()),
                MICROSECONDS.format(entry.at()),
                entry.actor(),
                orDash(entry.personId()),
                entry.event(),
                entry.data(),
                hex(before)));
    }

    /** A look at a complaint, as {@code viewing_text} in V5 makes it. */
    static Link of(Look look, byte[] before) {
        return new Link(String.join(
                "\n",
                Integer.toString(look.seq()),
                MICROSECONDS.format(look.at()),
                Long.toString(look.personId()),
                look.what(),
                orDash(look.item()),
                hex(before)));
    }

    /** A day's anchor. */
    static Link of(Anchor anchor, byte[] before) {
        return new Link(String.join(
                "\n",
                anchor.chain(),
                anchor.day().toString(),
                Long.toString(anchor.lastId()),
                Long.toString(anchor.lines()),
                hex(anchor.root()),
                hex(before)));
    }

    /** What the first link of a complaint's timeline follows: the number itself. */
    public static byte[] timelineOf(String number) {
        return Sha256.of(number);
    }

    static byte[] viewingsOf(String number) {
        return Sha256.of("viewings of " + number);
    }

    static byte[] anchorsOf(String chain) {
        return Sha256.of("anchors of " + chain);
    }

    public byte[] hash() {
        return Sha256.of(text);
    }

    private static String orDash(@Nullable Long id) {
        return id == null ? "-" : id.toString();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
