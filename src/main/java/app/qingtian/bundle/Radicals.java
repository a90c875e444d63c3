package app.qingtian.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * One drawing often serves two characters: the word 水 and the radical ⽔ of the dictionaries. A PDF that calls it by the radical
 * looks right, but nobody finds 水 in it, nor can copy it. This gives each drawing back its word.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;
    private static final Pattern CODE = Pattern.compile("<(2[EFef][0-9A-Fa-f]{2})>(?=\\s*(?:\\n|$))");

    private final Map<Integer, Integer> words = new HashMap<>();

    Radicals(TrueTypeFont letters) throws IOException {
        var drawings = letters.getUnicodeCmapLookup();
        for (int radical = FIRST; radical <= LAST; radical++) {
            var shared = drawings.getCharCodes(drawings.getGlyphId(radical));
            if (shared != null) {
                words.put(radical, shared.getLast());
            }
        }
    }

    /** The same paper, whose text can be searched and copied. */
    byte[] spelledOut(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            for (var page : paper.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    spellOut(page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE));
                }
            }
            paper.save(out);
            return out.toByteArray();
        }
    }

    private void spellOut(@org.jspecify.annotations.Nullable COSStream names) throws IOException {
        if (names == null) {
            return;
        }
        var before = new String(names.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        try (var out = names.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(CODE.matcher(before).replaceAll(this::word).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String word(MatchResult code) {
        int radical = Integer.parseInt(code.group(1), 16);
        return String.format(Locale.ROOT, "<%04X>", words.getOrDefault(radical, radical));
    }
}
