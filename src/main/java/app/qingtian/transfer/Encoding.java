package app.qingtian.transfer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** In which characters a text is written: as its mark says, else UTF-8 where all of it is, else GB18030, which holds all of GBK. */
record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 16_384;

    static Encoding of(Path file) throws IOException, Unreadable {
        int[] head = new int[3];
        try (var in = Files.newInputStream(file)) {
            for (int i = 0; i < head.length; i++) {
                head[i] = in.read();
            }
        }
        if (head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (head[0] == 0xFF && head[1] == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (head[0] == 0xFE && head[1] == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return without(file);
    }

    private static Encoding without(Path file) throws IOException, Unreadable {
        var utf = new Encoding(StandardCharsets.UTF_8, 0);
        if (utf.fits(file)) {
            return utf;
        }
        var gb = new Encoding(GB18030, 0);
        if (gb.fits(file)) {
            return gb;
        }
        throw new Unreadable("import_characters");
    }

    /** Says so where something is not of these characters, instead of guessing. */
    CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private boolean fits(Path file) throws IOException {
        try (var text = new InputStreamReader(Files.newInputStream(file), strict())) {
            var chunk = new char[CHUNK];
            for (int read = text.read(chunk); read >= 0; read = text.read(chunk)) {
                if (new String(chunk, 0, read).indexOf('\0') >= 0) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
