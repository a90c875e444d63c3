package app.qingtian.complaint;

/** The way words came in or went out. */
public enum Channel {
    WEB,
    API,
    PHONE,
    VISIT,
    EMAIL,
    LETTER,
    SOCIAL
}
