package app.qingtian.afterword;

/** What a message after the settlement looks like. It only suggests: nothing is opened by it. */
public enum Weight {
    THANKS,
    TROUBLE,
    UNCLEAR
}
