package app.qingtian.complaint;

import app.qingtian.complaint.Acquaintance.Other;
import app.qingtian.customer.Contact;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whom a reader knows already, found by how their name, phone or e-mail begins; nobody of whom they may not see a complaint. */
@Repository
public class Acquaintances {

    /** Shorter words would fit too many. */
    public static final int SHORTEST = 2;

    /** Sorts behind everything that begins with what stands before it. */
    private static final String END = "\uffff";

    private static final String OTHER = """
            select c.number, coalesce(c.subject, left(c.narrative, 60)) as headline, c.kind, c.stage, c.received_at
              from complaint c
            """;

    /** Each of the three rides its own index, in byte order; then at most five of whom something may be seen, three complaints each. */
    static final String BEGINNING = """
            select u.id, u.name, u.phone, u.email, u.segment, o.*
              from (select * from (
                      (select * from customer where phone collate "C" >= :phone and phone collate "C" < :phoneEnd limit 50)
                      union (select * from customer where lower(name) collate "C" >= :word and lower(name) collate "C" < :wordEnd limit 50)
                      union (select * from customer where email collate "C" >= :word and email collate "C" < :wordEnd limit 50)) found
                     where exists (select 1 from complaint c where c.customer_id = found.id and %1$s)
                     order by id desc limit 5) u
              join lateral (%2$s where c.customer_id = u.id and %1$s order by c.received_at desc limit 3) o on true
             order by u.id desc, o.received_at desc
            """.formatted(Scope.SQL, OTHER);

    /** Rides complaint_by_customer. */
    static final String OTHERS = OTHER + """
             where c.customer_id = (select customer_id from complaint where id = :complaint) and c.id <> :complaint and\s""" + Scope.SQL + " order by c.received_at desc limit 20";

    private final Queries queries;

    Acquaintances(Queries queries) {
        this.queries = queries;
    }

    /** At most five, the newest first; none for fewer than {@value #SHORTEST} characters. */
    public List<Acquaintance> beginning(Reader reader, @Nullable String typed) {
        var word = (typed == null ? "" : typed).strip().toLowerCase(Locale.ROOT);
        if (word.codePointCount(0, word.length()) < SHORTEST) {
            return List.of();
        }
        var phone = new Contact(null, word, null).phone();
        return queries.sql(Scope.sql(reader, BEGINNING))
                .params(Scope.of(reader))
                .param("phone", phone)
                .param("phoneEnd", phone + END)
                .param("word", word)
                .param("wordEnd", word + END)
                .read(Acquaintances::acquaintances)
                .ask();
    }

    /** The other complaints of the same customer that the reader may see, the newest first. */
    public Query<List<Other>> others(Reader reader, Complaint complaint) {
        return queries.sql(Scope.sql(reader, OTHERS))
                .params(Scope.of(reader))
                .param("complaint", complaint.id())
                .list((row, _) -> other(row));
    }

    private static List<Acquaintance> acquaintances(ResultSet row) throws SQLException {
        var known = new LinkedHashMap<Long, Acquaintance>();
        while (row.next()) {
            long id = row.getLong("id");
            if (!known.containsKey(id)) {
                known.put(id, customer(row));
            }
            known.get(id).complaints().add(other(row));
        }
        return List.copyOf(known.values());
    }

    private static Acquaintance customer(ResultSet row) throws SQLException {
        return new Acquaintance(
                row.getLong("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("segment"),
                new ArrayList<>());
    }

    private static Other other(ResultSet row) throws SQLException {
        return new Other(
                row.getString("number"),
                row.getString("headline"),
                Kind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                Times.at(row, "received_at"));
    }
}
