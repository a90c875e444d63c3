package app.qingtian.complaint;

/** Whether we have met this customer before (record point 8). */
public enum Face {
    NEW,
    KNOWN
}
