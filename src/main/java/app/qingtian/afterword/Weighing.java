package app.qingtian.afterword;

import app.qingtian.afterword.Signs.Meaning;
import app.qingtian.afterword.Signs.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message weighed by words: what it looks like, and because of which. A longer word goes before a shorter one, and nothing counts twice.
 * Both thanks and trouble, or neither; a question, a file, or many words: unclear, for then only a person knows.
 */
record Weighing(Weight weight, List<String> signs) {

    /** Somebody who only says thank you does not need more characters. */
    private static final int FEW = 200;

    private static final String GONE = "\n";

    static Weighing of(String words, boolean files, Signs signs) {
        var rest = new StringBuilder(words.toLowerCase(Locale.ROOT).replace('’', '\''));
        var found =
                signs.all().stream().filter(sign -> taken(rest, sign.word())).toList();
        boolean trouble = any(found, Meaning.TROUBLE);
        boolean thanks = any(found, Meaning.THANKS);
        var said = new ArrayList<String>();
        found.stream().filter(it -> it.meaning() != Meaning.HARMLESS).forEach(it -> said.add(it.word()));
        if (trouble) {
            return new Weighing(thanks ? Weight.UNCLEAR : Weight.TROUBLE, said);
        }
        boolean more = files || words.codePointCount(0, words.length()) > FEW || asks(words);
        return new Weighing(thanks && !more ? Weight.THANKS : Weight.UNCLEAR, said);
    }

    private static boolean asks(String words) {
        return words.indexOf('?') >= 0 || words.indexOf('？') >= 0;
    }

    private static boolean any(List<Sign> found, Meaning meaning) {
        return found.stream().anyMatch(it -> it.meaning() == meaning);
    }

    /** Takes a word out wherever it stands; true if it was there. */
    private static boolean taken(StringBuilder text, String word) {
        boolean found = false;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (whole(text, at, at + word.length())) {
                text.replace(at, at + word.length(), GONE);
                found = true;
            }
        }
        return found;
    }

    /** Words with spaces around are found whole, so that "not" is not found in "note"; Chinese has no spaces. */
    private static boolean whole(StringBuilder text, int from, int to) {
        return !(spaced(text, from) && spaced(text, from - 1)) && !(spaced(text, to - 1) && spaced(text, to));
    }

    private static boolean spaced(StringBuilder text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x2E80;
    }
}
