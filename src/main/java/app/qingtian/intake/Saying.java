package app.qingtian.intake;

import app.qingtian.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A sentence of the public door in the house's own words; where one language is blank, it is said as it came. */
public record Saying(@Nullable String zh, @Nullable String en) {

    static final Saying OURS = new Saying(null, null);

    public @Nullable String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    boolean blank() {
        return zh == null && en == null;
    }
}
