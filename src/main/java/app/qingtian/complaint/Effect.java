package app.qingtian.complaint;

/** One thing that a rule decided: DEPARTMENT, REGIME or SEVERITY, with IGNORED_ before it where it could not be done. */
public record Effect(String what, Called to, Called rule) {}
