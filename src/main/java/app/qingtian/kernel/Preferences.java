package app.qingtian.kernel;

import java.time.ZoneId;

/** How somebody wants to be spoken to. */
public interface Preferences {

    Language language();

    ZoneId zone();

    Look look();
}
