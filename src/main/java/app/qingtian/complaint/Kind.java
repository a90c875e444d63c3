package app.qingtian.complaint;

/** What somebody brings to us; one case model for all of them (DEF-01). */
public enum Kind {
    COMPLAINT,
    GRIEVANCE,
    ENQUIRY,
    SUGGESTION,
    PRAISE
}
