package app.qingtian.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the tables whatever happened: each question names what is broken, so that no row is the right answer. */
final class Whole {

    private static final int ENOUGH = 5;

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("timeline with a gap, or not as long as its complaint is old", """
                    select c.number from complaint c
                      left join (select complaint_id, count(*) n, min(seq) first, max(seq) last from timeline group by 1) t
                        on t.complaint_id = c.id
                     where (t.n, t.first, t.last) is distinct from (c.version::bigint, 1, c.version)
                    """),
            Map.entry("complaint that is not where its timeline says", """
                    select c.number from complaint c
                     where c.stage <> (select case event when 'Lodged' then 'LODGED' when 'Accepted' then 'ACCEPTED'
                                                         when 'Decided' then 'OFFERED' when 'Settled' then 'SETTLED'
                                                         when 'OfferRefused' then 'ACCEPTED' end
                                         from timeline where complaint_id = c.id
                                          and event in ('Lodged', 'Accepted', 'Decided', 'Settled', 'OfferRefused')
                                        order by seq desc limit 1)
                        or c.owner_id <> (select (data->>'ownerId')::bigint from timeline
                                           where complaint_id = c.id and event in ('Lodged', 'Accepted')
                                           order by seq desc limit 1)
                        or c.round <> (select round from timeline where complaint_id = c.id order by seq desc limit 1)
                    """),
            Map.entry("complaint whose next promise is not the next one", """
                    select c.number from complaint c
                     where c.next_due_at <> coalesce((select min(due_at) from promise
                             where complaint_id = c.id and to_whom = 'CUSTOMER' and kept_at is null and released_at is null and not rests),
                           'infinity')
                    """),
            Map.entry("message without its line, or with two", lines("message", "Wrote", "messageId")),
            Map.entry("line without its message", bodies("message", "Wrote", "messageId")),
            Map.entry("referral without its line, or with two", lines("referral", "Referred", "referralId")),
            Map.entry("remedy without its line, or with two", lines("remedy", "RemedyProposed", "remedyId")),
            Map.entry("decision without its line, or with two", lines("decision", "Decided", "decisionId")),
            Map.entry("line without its decision", bodies("decision", "Decided", "decisionId")),
            Map.entry("promise given by word without its line, or with two", """
                    select p.id::text from promise p where p.what is not null and 1 <> (select count(*) from timeline t
                      where t.complaint_id = p.complaint_id and t.event = 'Promised' and (t.data->>'promiseId')::bigint = p.id)
                    """),
            Map.entry("lodging without the promises of everybody, or with more", """
                    select c.number from complaint c where 1 <> (select count(*) from promise p
                      where p.complaint_id = c.id and p.kind = 'ACKNOWLEDGEMENT')
                    """),
            Map.entry("settlement without its line, or with two", """
                    select c.number from complaint c
                     where (select count(*) from settlement where complaint_id = c.id)
                        <> (select count(*) from timeline where complaint_id = c.id and event in ('Settled', 'OfferRefused'))
                    """),
            Map.entry("promise told as broken twice, or told and not broken", """
                    select t.promise from (select (data->>'promiseId') promise, complaint_id, count(*) n from timeline
                                            where event = 'PromiseBroken' group by 1, 2) t
                      join promise p on p.id = t.promise::bigint
                     where t.n > 1 or p.broken_at is null or p.complaint_id <> t.complaint_id
                    """),
            Map.entry("promise that broke and was not told", """
                    select p.id::text from promise p
                     where p.broken_at is not null and p.kept_at is null and not exists (select from timeline t
                       where t.complaint_id = p.complaint_id and t.event = 'PromiseBroken'
                         and (t.data->>'promiseId')::bigint = p.id)
                    """),
            Map.entry("file without all its bytes", """
                    select f.id::text from file f
                      left join (select file_id, string_agg(bytes, ''::bytea order by seq) whole from file_chunk group by 1) b
                        on b.file_id = f.id
                     where length(b.whole) is distinct from f.size or sha256(b.whole) is distinct from f.sha256
                    """),
            Map.entry("line that counts other files than there are", """
                    select t.id::text from timeline t where t.event = 'Wrote' and (t.data->>'files')::int
                        <> (select count(*) from file where message_id = (t.data->>'messageId')::bigint)
                    """),
            Map.entry(
                    "customer who complained of nothing",
                    "select id::text from customer u where not exists (select from complaint where customer_id = u.id)"),
            Map.entry("key taken without an answer", "select key from idempotency where status is null"));

    private Whole() {}

    /** What is broken, in words; empty when everything holds. */
    static List<String> broken(JdbcClient sql) {
        var found = new ArrayList<String>();
        QUESTIONS.forEach((what, question) -> {
            var rows = sql.sql(question).query(String.class).list();
            if (!rows.isEmpty()) {
                found.add(what + " (" + rows.size() + "): " + rows.subList(0, Math.min(ENOUGH, rows.size())));
            }
        });
        return found;
    }

    private static String lines(String table, String event, String id) {
        return """
                select b.id::text from %s b where 1 <> (select count(*) from timeline t
                  where t.complaint_id = b.complaint_id and t.event = '%s' and (t.data->>'%s')::bigint = b.id)
                """.formatted(table, event, id);
    }

    private static String bodies(String table, String event, String id) {
        return """
                select t.id::text from timeline t where t.event = '%2$s' and not exists (select from %1$s b
                  where b.id = (t.data->>'%3$s')::bigint and b.complaint_id = t.complaint_id)
                """.formatted(table, event, id);
    }
}
