package app.qingtian.transfer;

import java.util.Locale;

/** What a column of a spreadsheet tells. */
public enum Column {
    KEY,
    LOGIN,
    NAME,
    PHONE,
    EMAIL,
    SEGMENT,
    DEPARTMENT,
    ROLES,
    LINE,
    LANGUAGE,
    NARRATIVE,
    SUBJECT,
    RECEIVED,
    CLOSED,
    STAGE,
    ANSWER,
    KIND,
    CATEGORY,
    CHANNEL;

    /** The key of its word; its other words stand under {@code .also}. */
    public String word() {
        return "import.column." + name().toLowerCase(Locale.ROOT);
    }
}
