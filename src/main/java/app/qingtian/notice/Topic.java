package app.qingtian.notice;

/** What a notice is about, as far as people choose how they want to be told. */
public enum Topic {
    WORK,
    REPLIES,
    CUSTOMER,
    PROMISES
}
