package app.qingtian.escalation;

/** Who stands on the ladder, from the handler up to the top. The order is the order in which they are told. */
public enum Post {
    OWNER,
    LIAISON,
    OVERSEER,
    ABOVE,
    EXECUTIVE;

    /** How far a promise has climbed that came here; 0 is the ground. */
    public int level() {
        return ordinal() + 1;
    }
}
