package app.qingtian.promise;

/**
 * What is promised to the customer: a person who takes it on, word by a given time, a decision, a call-back, or a deed in so many words.
 * And to the owner, by a department that was asked: that it takes the question, and its answer.
 */
public enum PromiseKind {
    ACKNOWLEDGEMENT,
    REPLY,
    DECISION,
    FOLLOW_UP,
    DEED,
    TAKING,
    ANSWER
}
