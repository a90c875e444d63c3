package app.qingtian.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** How anybody checks a bundle with tools that come with every Linux and macOS. */
final class Guide {

    /** Prints nothing while the chain in a folder holds, and its last hash at the end. */
    private static final String CHAIN = """
            prev=$(printf %%s '%s' | sha256sum | cut -c1-64)
            for entry in %s/*.txt; do
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

    private static final String LOOKS = """
            查看记录同样首尾相接：第一条接的是“viewings of ”加投诉编号的 SHA-256，最后一行应等于 %1$s。
               The viewings: the first one follows the SHA-256 of "viewings of " and the number, and this comes last:
               %1$s

            %2$s""";

    private static final String NO_LOOKS = """
            本包不含查看记录：它们只交给监督办理的人。
               This bundle holds no viewings: they are for those who watch over the handling.
            """;

    private Guide() {}

    /** The commands that check the timeline. */
    static String timeline(String number) {
        return CHAIN.formatted(number, "timeline");
    }

    /** The commands that check who looked. */
    static String viewings(String number) {
        return CHAIN.formatted("viewings of " + number, "viewings");
    }

    static String of(Contents contents) {
        var newest = contents.proof().newest();
        return text().formatted(
                        contents.number(),
                        contents.proof().last(),
                        timeline(contents.number()),
                        WORDS,
                        newest == null
                                ? "–"
                                : newest.day() + " " + HexFormat.of().formatHex(newest.hash()),
                        looks(contents));
    }

    private static String looks(Contents contents) {
        var looks = contents.proof().viewings();
        return looks.isEmpty() ? NO_LOOKS : LOOKS.formatted(looks.getLast().hash(), viewings(contents.number()));
    }

    private static String text() {
        try (var text = Guide.class.getResourceAsStream("/bundle/README.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
