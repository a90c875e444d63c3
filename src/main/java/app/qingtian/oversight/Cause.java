package app.qingtian.oversight;

/** Why somebody above has to look at it. */
public enum Cause {
    BREACH,
    INADEQUATE,
    RETURNS,
    LADDER
}
