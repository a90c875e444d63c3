package app.qingtian.complaint;

/** Whether the demand asks too much, in our judgement; never shown to the customer (record point 7). */
public enum Excess {
    NO,
    PARTLY,
    YES
}
