package app.qingtian.complaint;

/** Who speaks to whom. What is internal never reaches the customer. */
public enum Direction {
    FROM_CUSTOMER,
    TO_CUSTOMER,
    INTERNAL
}
