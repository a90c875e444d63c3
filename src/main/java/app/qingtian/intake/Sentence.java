package app.qingtian.intake;

/** What the public door says that a house may say its own way. */
public enum Sentence {
    WELCOME,
    PROMISE,
    PRIVACY,
    CONTACT
}
