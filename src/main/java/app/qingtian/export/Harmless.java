package app.qingtian.export;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula get an apostrophe in front, which tells it that they are texts. A telephone number
 * or a plain number stays as it is: whatever begins with + or - and goes on in digits only calculates nothing.
 */
public final class Harmless {

    /** Also the wide forms: an input method writes them, and some programs read them as the narrow ones. */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

    private static final Pattern NUMBER = Pattern.compile("[+-]\\d{1,20}(\\.\\d{1,20})?");
    private static final String TEXT = "'";

    private Harmless() {}

    public static String of(String text) {
        return dangerous(text) ? TEXT + text : text;
    }

    /** What {@link #of} was given: a list of ours that comes back is what it was. */
    public static String undone(String text) {
        return text.startsWith(TEXT) && dangerous(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean dangerous(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
