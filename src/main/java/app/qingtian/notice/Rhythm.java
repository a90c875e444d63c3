package app.qingtian.notice;

/** How soon somebody wants to be told by mail. */
public enum Rhythm {
    AT_ONCE,
    DAILY,
    NEVER
}
