package app.qingtian.calendar;

import app.qingtian.kernel.Language;
import java.time.Instant;

/** A calendar as it is now: its name, what was said of it, and which edition is in force since when. */
public record Calendar(
        long id,
        String key,
        String zh,
        String en,
        boolean standard,
        long editionId,
        int number,
        Instant since,
        Plan plan) {

    public String name(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
