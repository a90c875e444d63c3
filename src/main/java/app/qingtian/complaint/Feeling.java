package app.qingtian.complaint;

/** How it felt, in the customer's own judgement (REC-02). */
public enum Feeling {
    CALM,
    DISAPPOINTED,
    ANGRY,
    FURIOUS
}
