package app.qingtian.promise;

/** What is promised: a person who takes it on, word by a given time, a decision, a call-back, or a deed in so many words. */
public enum PromiseKind {
    ACKNOWLEDGEMENT,
    REPLY,
    DECISION,
    FOLLOW_UP,
    DEED
}
