package app.qingtian.kernel.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What every text passes on its way in, from a page or from JSON: composed (NFC), no control characters but line end and
 * tab, no marks that turn the direction of writing, trimmed; nothing left is null. Emoji and HTML stay as they are.
 */
public final class Cleaning {

    private Cleaning() {}

    public static @Nullable String clean(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var text = visible(raw).strip();
        return text.codePoints().allMatch(Cleaning::unseen) ? null : text;
    }

    /** The same without trimming: to show again what somebody typed. */
    static String visible(String raw) {
        var text = raw.replace("\r\n", "\n").replace('\r', '\n');
        if (text.codePoints().anyMatch(Cleaning::unwanted)) {
            text = text.codePoints()
                    .filter(point -> !unwanted(point))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean unseen(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static boolean unwanted(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t'
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0xFEFF
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
