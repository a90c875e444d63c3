package app.qingtian.survey;

/** Satisfaction is as expected; loyalty begins beyond it (SAT-02). */
public enum Expectation {
    BELOW,
    AS,
    BEYOND
}
