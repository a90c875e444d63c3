package app.qingtian.identity;

/** What somebody does here; one person may do several things. */
public enum Role {
    FRONTLINE,
    HANDLER,
    LIAISON,
    OVERSEER,
    APPROVER,
    QUALITY,
    EXECUTIVE,
    ADMINISTRATOR,
    INTEGRATOR
}
