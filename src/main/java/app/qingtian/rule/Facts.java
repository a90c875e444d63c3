package app.qingtian.rule;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Urgency;
import app.qingtian.kernel.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at. The category comes with the group it stands in; {@code words} are the customer's own, {@code known} says whether
 * we knew the face, {@code segment} what kind of customer it is.
 */
record Facts(
        Kind kind,
        Set<String> categories,
        Channel channel,
        @Nullable Urgency severity,
        Language language,
        String words,
        boolean known,
        @Nullable String segment) {

    Facts {
        words = plain(words);
    }

    Facts pressing(Urgency now) {
        return new Facts(kind, categories, channel, now, language, words, known, segment);
    }

    /** Without what the eye hardly sees: capitals, and letters of full width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
