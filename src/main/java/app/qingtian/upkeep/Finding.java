package app.qingtian.upkeep;

import java.util.List;

/** Something the doctor found; its words, what it is, why it matters and what to do, stand under {@code doctor.<key>}. */
record Finding(Grade grade, String key, List<Object> details) {

    enum Grade {
        /** It works, but not as it should. */
        WARNING,
        /** It does not work, or something can be lost. */
        BROKEN
    }

    static Finding warning(String key, Object... details) {
        return new Finding(Grade.WARNING, key, List.of(details));
    }

    static Finding broken(String key, Object... details) {
        return new Finding(Grade.BROKEN, key, List.of(details));
    }
}
