package app.qingtian.circle;

/** Why somebody knows of it: a colleague chose them, they own it, their department was asked, the ladder, an oversight, or themself. */
public enum Why {
    CHOSEN,
    OWNER,
    REFERRAL,
    LADDER,
    OVERSIGHT,
    SELF
}
