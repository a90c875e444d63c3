package app.qingtian.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened in the life of a complaint, so long after it was received. {@code who} is a login or {@code customer}. */
public record Step(Duration after, String who, Verb verb, List<String> codes, List<String> words) {

    /** The value of {@code name=value} among the codes. */
    public @Nullable String code(String name) {
        return codes.stream()
                .filter(code -> code.startsWith(name + "="))
                .map(code -> code.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** The word at this place, empty where the story has none. */
    public String word(int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
