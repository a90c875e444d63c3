package app.qingtian.complaint;

/** How much it presses for the customer (REC-03). */
public enum Urgency {
    NORMAL,
    URGENT,
    CRITICAL
}
