package app.qingtian.administration;

import java.util.Locale;

/** What an administrator changes here. */
public enum Noun {
    PERSON,
    DEPARTMENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
