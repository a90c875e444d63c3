package app.qingtian.complaint;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL that changes a complaint. A change and its line in the timeline are one statement. */
@Repository
class ComplaintStore {

    private static final String COLUMNS = """
            select c.id, c.number, c.tracking_token, c.version, c.round, c.kind, c.stage, c.category, c.fault, c.language,
                   c.owner_id, c.department_id, c.confidential, c.received_at, c.stage_since
              from complaint c
            """;

    static final String BY_NUMBER = COLUMNS + " where c.number = :number and " + Scope.SQL;

    static final String BY_NUMBER_LOCKED = BY_NUMBER + " for no key update of c";

    static final String BY_TOKEN = COLUMNS + " where c.tracking_token = :token";

    static final String BY_TOKEN_LOCKED = BY_TOKEN + " for no key update of c";

    /** What somebody else is at is left to the next sweep, and two nodes share the work. */
    static final String BY_ID_LOCKED = COLUMNS + " where c.id = :id for no key update of c skip locked";

    static final String INSERT = """
            with serial as (
              select nextval('complaint_serial') as n, to_char(:now::timestamptz at time zone :zone, 'YYMMDD') as day
            ), lodged as (
              insert into complaint (number, tracking_token, kind, stage, open, channel, language, category, subject, narrative,
                                     feeling, wished_remedy, happened_at, customer_id, known_face, owner_id, department_id,
                                     lodged_by, received_at, lodged_at, stage_since, next_due_at, next_due_kind)
              select 'QT-' || day || '-' || n, :token, :kind, :stage, :open, :channel, :language, :category, :subject, :narrative,
                     :feeling, :wished, :happened::timestamptz, :customer::bigint, :known::boolean, :owner, :department,
                     :lodgedBy::bigint, :received::timestamptz, :now, :since::timestamptz, :due::timestamptz, :dueKind
                from serial
              returning *
            ), found as (
              insert into complaint_search (complaint_id, terms)
              select id, array_to_tsvector(:terms::text[] || array['qt', day, n::text]) from lodged, serial
            ), told as (
              insert into timeline (complaint_id, seq, round, at, actor, person_id, event, data, words)
              select id, version, round, :now, :actor, :lodgedBy::bigint, 'Lodged', :data::json, :words::json from lodged
            )
            select * from lodged
            """;

    static final String WRITE = """
            with changed as (
              update complaint
                 set version = :version, round = :round, kind = :kind, stage = :stage, open = :open, category = :category,
                     fault = :fault, owner_id = :owner, department_id = :department, stage_since = :since,
                     confidential = :confidential
               where id = :id and version = :version - 1
              returning id
            )
            insert into timeline (complaint_id, seq, round, at, actor, person_id, event, data, words)
            select id, :version, :round, :now, :actor, :person, :event, :data::json, :words::json from changed
            """;

    static final String EXPECT = "update complaint set next_due_at = :due, next_due_kind = :kind where id = :id";

    static final String INVOLVE =
            "insert into involvement (complaint_id, department_id) values (:id, :department) on conflict do nothing";

    private final JdbcClient jdbc;
    private final EventJson json;
    private final String zone;

    ComplaintStore(JdbcClient jdbc, EventJson json, @Value("${qingtian.zone}") String zone) {
        this.jdbc = jdbc;
        this.json = json;
        this.zone = zone;
    }

    Optional<Complaint> find(Caller caller, boolean locked) {
        return switch (caller) {
            case Caller.Staff staff ->
                jdbc.sql(Scope.sql(staff.reader(), locked ? BY_NUMBER_LOCKED : BY_NUMBER))
                        .param("number", staff.number())
                        .params(Scope.of(staff.reader()))
                        .query(ComplaintStore::complaint)
                        .optional();
            case Caller.Tracker tracker ->
                jdbc.sql(locked ? BY_TOKEN_LOCKED : BY_TOKEN)
                        .param("token", tracker.token())
                        .query(ComplaintStore::complaint)
                        .optional();
            case Caller.Sweep sweep ->
                jdbc.sql(BY_ID_LOCKED)
                        .param("id", sweep.complaintId())
                        .query(ComplaintStore::complaint)
                        .optional();
        };
    }

    Complaint insert(Lodging lodging, ComplaintEvent.Lodged event, String token, Instant now) {
        var kept = json.write(event);
        var next = lodging.promises().stream().min(Comparator.comparing(Due::dueAt));
        var former = lodging.former();
        return said(brought(jdbc.sql(INSERT), lodging.origin()), lodging)
                .param("stage", lodging.stage().name())
                .param("open", lodging.stage().open())
                .param("since", Times.sql(former == null ? now : former.since(now)))
                .param("now", Times.sql(now))
                .param("zone", zone)
                .param("token", token)
                .param("owner", lodging.keeper().ownerId())
                .param("department", lodging.keeper().departmentId())
                .param("due", next.map(due -> Times.sql(due.dueAt())).orElse(OffsetDateTime.MAX))
                .param("dueKind", next.map(Due::kind).orElse(null))
                .param("actor", kind(lodging.actor()))
                .param("data", kept.data())
                .param("words", kept.words())
                .query(ComplaintStore::complaint)
                .single();
    }

    private static StatementSpec brought(StatementSpec insert, Lodging.Origin origin) {
        return insert.param("kind", origin.kind().name())
                .param("channel", origin.channel().name())
                .param("language", origin.language().name())
                .param("category", origin.category())
                .param("customer", origin.customerId())
                .param("known", origin.customerId() == null ? null : origin.knownFace())
                .param("lodgedBy", origin.lodgedBy())
                .param("received", Times.sql(origin.receivedAt()));
    }

    private static StatementSpec said(StatementSpec insert, Lodging lodging) {
        var words = lodging.words();
        return insert.param("subject", words.subject())
                .param("narrative", words.narrative())
                .param(
                        "feeling",
                        words.feeling() == null ? null : words.feeling().name())
                .param("wished", words.wishedRemedy())
                .param("happened", Times.sql(words.happenedAt()))
                .param("terms", Terms.of(lodging.found()));
    }

    Complaint write(Actor actor, Complaint complaint, ComplaintEvent event, Instant now) {
        var after = complaint.after(event, now);
        var kept = json.write(event);
        int rows = state(jdbc.sql(WRITE), after)
                .param("now", Times.sql(now))
                .param("actor", kind(actor))
                .param("person", actor instanceof Actor.Staff(long person) ? person : null)
                .param("event", event.getClass().getSimpleName())
                .param("data", kept.data())
                .param("words", kept.words())
                .update();
        if (rows != 1) {
            throw new IllegalStateException(complaint.number() + " moved on while it was locked");
        }
        if (event instanceof ComplaintEvent.Referred referred) {
            involve(after, referred.departmentId());
        }
        if (event instanceof ComplaintEvent.OversightOpened opened) {
            involve(after, opened.departmentId());
        }
        return after;
    }

    /** From now on that department may read it. */
    private void involve(Complaint complaint, long departmentId) {
        jdbc.sql(INVOLVE)
                .param("id", complaint.id())
                .param("department", departmentId)
                .update();
    }

    private static StatementSpec state(StatementSpec write, Complaint after) {
        return write.param("id", after.id())
                .param("version", after.version())
                .param("round", after.round())
                .param("kind", after.kind().name())
                .param("stage", after.stage().name())
                .param("open", after.stage().open())
                .param("category", after.category())
                .param("fault", after.fault())
                .param("owner", after.ownerId())
                .param("department", after.departmentId())
                .param("confidential", after.confidential())
                .param("since", Times.sql(after.stageSince()));
    }

    void expect(long complaintId, @Nullable String kind, @Nullable Instant dueAt) {
        jdbc.sql(EXPECT)
                .param("id", complaintId)
                .param("kind", kind)
                .param("due", dueAt == null ? OffsetDateTime.MAX : Times.sql(dueAt))
                .update();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Staff _ -> "PERSON";
            case Actor.Customer _ -> "CUSTOMER";
            case Actor.System _ -> "SYSTEM";
        };
    }

    static Complaint complaint(ResultSet row, int index) throws SQLException {
        return new Complaint(
                row.getLong("id"),
                row.getString("number"),
                row.getString("tracking_token"),
                row.getInt("version"),
                row.getInt("round"),
                Kind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                row.getString("category"),
                row.getString("fault"),
                Language.valueOf(row.getString("language")),
                row.getLong("owner_id"),
                row.getLong("department_id"),
                row.getBoolean("confidential"),
                Times.at(row, "received_at"),
                Times.at(row, "stage_since"));
    }
}
