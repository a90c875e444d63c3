package app.qingtian.complaint;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Cuts text into what can be searched: Chinese into pairs of characters (the last one stands alone), everything else into lower-case
 * words. A pair index finds two-character words, which trigrams cannot, and one character by prefix.
 */
final class Terms {

    private static final Pattern RUN = Pattern.compile("(\\p{IsHan}+)|([\\p{L}\\p{N}&&[^\\p{IsHan}]]+)");
    private static final int LONGEST_WORD = 40;

    private Terms() {}

    static String[] of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        var runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            if (runs.group(1) != null) {
                pairs(runs.group(), terms, true);
            } else {
                terms.add(head(runs.group()));
            }
        }
        return terms.toArray(String[]::new);
    }

    /** A tsquery in which every word of the search must occur; empty when the search holds nothing searchable. */
    static String query(String words) {
        var query = new StringJoiner(" & ");
        var runs = RUN.matcher(words.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            if (runs.group(1) == null) {
                query.add("'" + head(runs.group()) + "':*");
            } else if (runs.group().codePointCount(0, runs.group().length()) == 1) {
                query.add("'" + runs.group() + "':*");
            } else {
                Set<String> terms = new LinkedHashSet<>();
                pairs(runs.group(), terms, false);
                terms.forEach(term -> query.add("'" + term + "'"));
            }
        }
        return query.toString();
    }

    private static void pairs(String run, Set<String> terms, boolean withLast) {
        var points = run.codePoints().toArray();
        for (int i = 0; i < points.length - 1; i++) {
            terms.add(new String(points, i, 2));
        }
        if (withLast) {
            terms.add(new String(points, points.length - 1, 1));
        }
    }

    private static String head(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
