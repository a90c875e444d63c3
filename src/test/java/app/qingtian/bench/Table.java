package app.qingtian.bench;

/** The tables a complaint leaves rows in, in the order in which they refer to each other, with the columns the application fills. */
enum Table {
    CUSTOMER("id, name, phone, email, created_at"),
    COMPLAINT("""
            id, number, tracking_token, version, round, kind, stage, open, channel, language, category, fault, subject, narrative,
            feeling, wished_remedy, happened_at, customer_id, known_face, owner_id, department_id, lodged_by, received_at,
            lodged_at, stage_since, next_due_at, next_due_kind"""),
    COMPLAINT_SEARCH("complaint_id, terms"),
    INVOLVEMENT("complaint_id, department_id"),
    TIMELINE("complaint_id, seq, round, at, actor, person_id, event, data, words"),
    MESSAGE("id, complaint_id, round, at, direction, channel, person_id, words"),
    REFERRAL("""
            id, complaint_id, round, department_id, request, made_at, made_by, accepted_at, accepted_by, answered_at,
            answered_by, answer"""),
    PROMISE("""
            id, complaint_id, round, kind, what, to_whom, person_id, referral_id, made_at, due_at, kept_at, broken_at, released_at, regime_id, unit,
            amount, begins_at, edition_id, rung, step_at"""),
    DECISION("id, complaint_id, round, at, person_id, words, reasons, further_ways"),
    REMEDY(
            "id, complaint_id, round, decision_id, kind, description, at, person_id, executed_at, executed_by, execution"),
    SETTLEMENT("complaint_id, round, at, person_id, accepted, exhausted, reason, further_ways"),
    CLOSURE("complaint_id, round, at, person_id, summary, root_cause, prevention, blanks");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String copy() {
        return "copy " + name().toLowerCase(java.util.Locale.ROOT) + " (" + columns + ") from stdin";
    }
}
