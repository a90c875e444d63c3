package app.qingtian.complaint;

/**
 * What keeps a confidential complaint to those who are named: a part of every query that shows something of complaints, or counts them,
 * whichever room it stands in. {@code AttackPageTest} of the circle opens every address there is.
 */
public final class Discreet {

    /** Whether {@code :me} is named for the complaint {@code c}; rides the primary key. */
    static final String NAMED = "exists (select 1 from named k where k.complaint_id = c.id and k.person_id = :me)";

    /** True for the complaint {@code c} unless it is confidential and {@code :me} is not named. */
    public static final String SQL = "(not c.confidential or " + NAMED + ")";

    /** The same for whatever has a {@code complaint_id} and nothing else of the complaint: the few that are hidden are gathered once. */
    public static final String ELSEWHERE = """
            complaint_id not in (select c.id from complaint c where c.confidential and not %s)""".formatted(NAMED);

    private Discreet() {}
}
