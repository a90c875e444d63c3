package app.qingtian.catalogue.web;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A list as a page sends it: a file, or what was pasted; the file counts where there are both. */
record ListUpload(
        @Limit(ListUpload.MOST) @Nullable String text,
        @NotBlank @Limit(500) @Nullable String reason,
        @Nullable List<MultipartFile> files) {

    static final int MOST = 200_000;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Its text. Refused as {@code list_missing}, {@code list_sheet}, {@code list_characters} or {@code list_big}. */
    Outcome<String> words() {
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(it -> !it.isEmpty()).toList();
        if (!sent.isEmpty()) {
            return sent.size() == 1 ? read(sent.getFirst()) : refused("list_missing");
        }
        return text == null || text.isBlank() ? refused("list_missing") : Outcome.done(text);
    }

    private static Outcome<String> read(MultipartFile file) {
        if (file.getSize() > MOST * 3L) {
            return refused("list_big");
        }
        try {
            return decoded(file.getBytes());
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    private static Outcome<String> decoded(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' || bytes[0] == (byte) 0xD0) {
            return refused("list_sheet");
        }
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return Outcome.done(
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        return refused("list_characters");
    }

    private static <T> Outcome<T> refused(String reason) {
        return Outcome.refused(new Refusal(reason, 422, List.of()));
    }
}
