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

    /**
     * What is told of the line {@code t} of a timeline. Of another complaint that became confidential after it had been joined with this
     * one, whoever is not named does not read the number.
     */
    static final String TOLD = """
            case when t.event in ('MergedInto', 'TookIn', 'LetGo', 'Heard')
                  and exists (select 1 from complaint c
                               where c.number = coalesce(t.data ->> 'into', t.data ->> 'from') and not %s)
                 then jsonb_set(jsonb_set(t.data::jsonb, '{into}', '""', false), '{from}', '""', false)::json
                 else t.data end""".formatted(SQL);

    private Discreet() {}
}
