package app.qingtian.shelf;

import java.util.List;

/** What a row of a list can show beside the clock and the customer's own words. */
public enum Column {
    KIND,
    CATEGORY,
    CUSTOMER,
    NUMBER,
    DEPARTMENT,
    CHANNEL,
    RECEIVED,
    STAGE,
    OWNER;

    /** What whoever never chose sees. */
    public static final List<Column> USUAL = List.of(KIND, CATEGORY, CUSTOMER, NUMBER, STAGE, OWNER);
}
