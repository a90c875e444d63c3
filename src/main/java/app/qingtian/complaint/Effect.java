package app.qingtian.complaint;

/** One thing that a rule decided: DEPARTMENT, REGIME, SEVERITY or CONFIDENTIAL, with IGNORED_ before it where it could not be done. */
public record Effect(String what, Called to, Called rule) {

    public static final String CONFIDENTIAL = "CONFIDENTIAL";
}
