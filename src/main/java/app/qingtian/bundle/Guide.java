package app.qingtian.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** How anybody checks a bundle with tools that come with every Linux and macOS. */
final class Guide {

    /** Prints nothing while the chain holds, and its last hash at the end. */
    static final String CHAIN = """
            prev=$(printf %%s '%s' | sha256sum | cut -c1-64)
            for entry in timeline/*.txt; do
              [ "$(tail -n 1 "$entry")" = "$prev" ] || echo "BROKEN $entry"
              prev=$(sha256sum < "$entry" | cut -c1-64)
            done
            echo "$prev"
            """;

    static final String WORDS = """
            python3 - <<'END'
            import hashlib, json
            for entry, seal in json.load(open('words.json', encoding='utf-8')).items():
                hashed = open(f'timeline/{entry}.txt', encoding='utf-8').read()
                for commitment, text in seal['texts'].items():
                    made = 'sha256:' + hashlib.sha256((seal['salt'] + text).encode()).hexdigest()
                    if made != commitment or commitment not in hashed:
                        print('BROKEN', entry)
            END
            """;

    private Guide() {}

    static String of(Contents contents) {
        var newest = contents.proof().newest();
        return text().formatted(
                        contents.number(),
                        contents.proof().last(),
                        CHAIN.formatted(contents.number()),
                        WORDS,
                        newest == null
                                ? "–"
                                : newest.day() + " " + HexFormat.of().formatHex(newest.hash()));
    }

    private static String text() {
        try (var text = Guide.class.getResourceAsStream("/bundle/README.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
