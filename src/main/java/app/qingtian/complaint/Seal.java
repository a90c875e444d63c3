package app.qingtian.complaint;

import app.qingtian.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The personal words of one line and the salt they were committed to with: a commitment is {@code sha256:} and the SHA-256 of
 * salt and words in UTF-8. Without the salt nobody can guess words from it.
 */
public record Seal(String salt, Map<String, String> texts) {

    public Seal {
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(texts, "texts");
    }

    /** What stands in the hashed line instead of words begins like this. */
    public static final String MARK = "sha256:";

    /** What is shown where words were erased. */
    public static final String ERASED = "▇▇▇▇";

    private static final Pattern COMMITMENT = Pattern.compile(MARK + "[0-9a-f]{64}");
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Seal fresh() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Seal(Base64.getUrlEncoder().withoutPadding().encodeToString(salt), new LinkedHashMap<>());
    }

    /** The commitment to these words, which are kept. A blank tells nothing and stays one. */
    String commit(String words) {
        if (words.isEmpty()) {
            return words;
        }
        var commitment = commitment(words);
        texts.put(commitment, words);
        return commitment;
    }

    /** The words a commitment stands for, unless they are gone. */
    Optional<String> open(String commitment) {
        return Optional.ofNullable(texts.get(commitment));
    }

    /** Whether every text is the one that was committed to, and none is missing that this data commits to. */
    boolean holds(String data) {
        return texts.keySet()
                        .containsAll(COMMITMENT
                                .matcher(data)
                                .results()
                                .map(MatchResult::group)
                                .toList())
                && texts.entrySet().stream().allMatch(text -> text.getKey().equals(commitment(text.getValue())));
    }

    private String commitment(String words) {
        return MARK + Sha256.hex(salt + words);
    }
}
