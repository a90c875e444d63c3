package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One complaint of the demo: what the customer said, how long ago, and its life so far. {@code customer} is a key of the customers, null if anonymous. */
public record Story(
        Language language,
        Opening opening,
        Duration ago,
        @Nullable String customer,
        Telling telling,
        List<Step> life) {

    Story told(Duration otherwise) {
        return new Story(language, opening, otherwise, customer, telling, life);
    }

    /** The codes that a complaint starts with. */
    public record Opening(String kind, String category, String feeling, String channel) {}

    /** The customer's own words; {@code happened} is how long before the telling. */
    public record Telling(
            String narrative,
            @Nullable String wish,
            @Nullable Duration happened) {}
}
