package app.qingtian.kernel;

import java.time.ZoneId;

/** Who somebody is to a page: their name, how they want to be spoken to, and which places are theirs to go to. */
public interface Preferences {

    String name();

    Language language();

    ZoneId zone();

    Look look();

    /** Watches over how complaints are handled. */
    default boolean watches() {
        return false;
    }

    /** Sees to people, departments and what the house decided. */
    default boolean administers() {
        return false;
    }
}
