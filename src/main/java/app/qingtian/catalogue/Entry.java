package app.qingtian.catalogue;

import app.qingtian.kernel.Language;
import org.jspecify.annotations.Nullable;

/** One word of a catalogue; {@code parent} is the code of the group it stands in, in lists of two levels. */
public record Entry(String code, @Nullable String parent, String zh, String en) {

    public String label(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
