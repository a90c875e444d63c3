package app.qingtian.promise;

/**
 * What is promised to the customer: a person who takes it on, word by a given time, a decision, a call-back, or a deed in so many words;
 * word again and again while it is open, and that what was agreed is carried out.
 * And to the owner, by a department that was asked: that it takes the question, and its answer.
 */
public enum PromiseKind {
    ACKNOWLEDGEMENT,
    REPLY,
    DECISION,
    FOLLOW_UP,
    DEED,
    TAKING,
    ANSWER,
    PROGRESS,
    EXECUTION;

    /** Whoever comes back hears from us as soon as somebody who comes first; all other kinds are named in a regime themselves. */
    PromiseKind countedAs() {
        return this == REPLY ? ACKNOWLEDGEMENT : this;
    }

    /** A decision can wait for somebody else; whoever asked is still told that we heard them, and when. */
    boolean mayRest() {
        return this == DECISION;
    }
}
