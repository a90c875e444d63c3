package app.qingtian.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values that have broken programs before. None of them holds a word that {@link Verdict} takes for a leak. */
final class Bait {

    /** If a page ever holds this as it stands, it was not escaped. */
    static final String MARKUP = "\"><img src=x onerror=q1>";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD83D",
            "\uDE00x",
            "😀".repeat(200),
            "\u202Eevil\u202C\u2066x\u2069",
            "e" + "\u0301".repeat(500),
            "\uFEFF\u200B\u200D",
            "\uFFFE\uFFFF",
            "a\r\nSet-Cookie: x=y",
            "'; drop table complaint; --",
            "' or '1'='1",
            "\\'; copy (select 1) to program 'true'",
            MARKUP,
            "<script>q1()</script>",
            "${7*7}#{7*7}{{7*7}}<%= 7*7 %>",
            "%s%n%d%x$1%08x",
            "{0} {1} '{' {x}",
            "../../../../etc/passwd",
            "..%2f..%2f%2e%2e%5c",
            "%00%ff%c0%af",
            "javascript:q1()",
            "//elsewhere.example",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "-0",
            "1e400",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "0x7f",
            "١٢٣",
            "true",
            "[]",
            "{}",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2016-12-31T23:59:60Z",
            "2026-02-30T00:00:00Z",
            "2026-03-29T02:30",
            "2026-03-08T02:30:00-05:00",
            "2026-11-22T10:00:00+99:00",
            "2026-11-22T10:00:00",
            "2026-11-22",
            "2026-11-22T10:00:00.123456789123Z",
            "QT-000000-0",
            "QT-261122-999999999999999999999",
            "a:b|c&d=e;f",
            "的".repeat(10_001),
            "x".repeat(20_001),
            "x".repeat(20_000),
            "龘".repeat(70_000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "-0",
            "1.0",
            "1e2",
            "1e400",
            "-1e-400",
            "1E+999999999",
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "1_000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483647",
            "2147483648",
            "999999999999.99",
            "1000000000000",
            "0.0000000000000000001",
            "1" + "0".repeat(400),
            "0." + "0".repeat(999) + "1");

    private Bait() {}

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static String number(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    /** A piece of JSON, or of what only looks like it. */
    static String json(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2, 3, 4 -> number(random);
            case 5 -> "[".repeat(5_000) + "]".repeat(5_000);
            case 6 -> "{\"a\":".repeat(900) + "1" + "}".repeat(900);
            case 7 -> "[null,{},[],\"\"]";
            case 8 -> "{\"a\":{\"b\":[1]}}";
            default -> quoted(text(random));
        };
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(it -> json.append(
                        it < 0x20 || it == '"' || it == '\\' || Character.isSurrogate((char) it)
                                ? "\\u%04x".formatted(it)
                                : String.valueOf((char) it)));
        return json.append('"').toString();
    }

    /** Puts bytes that are no UTF-8 somewhere into the middle. */
    static byte[] broken(byte[] text, Random random) {
        byte[][] wrong = {
            {(byte) 0xff},
            {(byte) 0xc0, (byte) 0xaf},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {0}
        };
        var piece = wrong[random.nextInt(wrong.length)];
        int at = random.nextInt(text.length + 1);
        var all = new byte[text.length + piece.length];
        System.arraycopy(text, 0, all, 0, at);
        System.arraycopy(piece, 0, all, at, piece.length);
        System.arraycopy(text, at, all, at + piece.length, text.length - at);
        return all;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
