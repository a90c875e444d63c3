package app.qingtian.kernel.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one key, taken apart once, for a page says hundreds: what stands fast, with a place for an argument between
 * each two pieces. Only words that choose by an argument, as {@code {0,choice,…}} does, are left to {@link MessageFormat}.
 */
record Phrase(String words, List<String> pieces, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern CHOOSING = Pattern.compile("\\{\\d,");

    /** Up to here a number looks the same in every language. */
    private static final int PLAIN = 999;

    static Phrase of(String words) {
        var pieces = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int at = 0;
        if (!CHOOSING.matcher(words).find()) {
            for (var place : PLACE.matcher(words).results().toList()) {
                pieces.add(words.substring(at, place.start()));
                places.add(Integer.valueOf(place.group(1)));
                at = place.end();
            }
            pieces.add(words.substring(at));
        }
        return new Phrase(words, List.copyOf(pieces), List.copyOf(places));
    }

    /** A place without an argument stays as it is. */
    String say(Locale locale, @Nullable Object... args) {
        if (pieces.isEmpty()) {
            return format(locale).format(args);
        }
        if (places.isEmpty()) {
            return pieces.getFirst();
        }
        var said = new StringBuilder(words.length() + 16 * places.size()).append(pieces.getFirst());
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            said.append(place < args.length ? plain(args[place], locale) : "{" + place + '}');
            said.append(pieces.get(i + 1));
        }
        return said.toString();
    }

    /** An apostrophe is only an apostrophe. */
    MessageFormat format(Locale locale) {
        return new MessageFormat(words.replace("'", "''"), locale);
    }

    private static String plain(@Nullable Object arg, Locale locale) {
        return arg instanceof Number number && !small(number)
                ? NumberFormat.getInstance(locale).format(number)
                : String.valueOf(arg);
    }

    private static boolean small(Number number) {
        return (number instanceof Integer || number instanceof Long)
                && number.longValue() >= 0
                && number.longValue() <= PLAIN;
    }
}
