package app.qingtian.circle;

/** What somebody is to a confidential complaint: in the circle, kept out of it for good, or neither. */
public enum Standing {
    NAMED,
    BARRED,
    NONE
}
