package app.qingtian.customer;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The door to the customer files, and their SQL. */
@Repository
public class Customers {

    static final String BY_CONTACT = """
            (select id, segment from customer where phone = :phone and coalesce(name, :name, '') = coalesce(:name, name, '')
              order by id limit 1)
            union all
            (select id, segment from customer where email = :email and coalesce(name, :name, '') = coalesce(:name, name, '')
              order by id limit 1)
            limit 1
            """;

    static final String INSERT = """
            insert into customer (name, phone, email, segment, created_at) values (:name, :phone, :email, :segment, :now) returning id
            """;

    static final String CLASSIFY = "update customer set segment = :segment where id = :id";

    static final String BY_ID = "select id, name, phone, email, segment from customer where id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Customers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The file of this contact, opened if there is none (a household may share a phone, so another name is another file); null for
     * somebody who told nothing. A segment that is said now stands in the file from now on.
     */
    @Transactional
    public @Nullable Known remember(Contact contact, @Nullable String segment) {
        if (contact.empty() && segment == null) {
            return null;
        }
        var known = find(contact).orElseGet(() -> new Known(open(contact, segment), false, segment));
        if (segment == null || segment.equals(known.segment())) {
            return known;
        }
        classify(known.id(), segment);
        return new Known(known.id(), known.before(), segment);
    }

    /** What kind of customer it is (PRV-06), a code of the catalogue; null for nobody knows. */
    @Transactional
    public void classify(long id, @Nullable String segment) {
        jdbc.sql(CLASSIFY).param("id", id).param("segment", segment).update();
    }

    @Transactional(readOnly = true)
    public Optional<Customer> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(Customers::customer).optional();
    }

    /** A customer file, and whether we knew this face before (REC-01, point 8). */
    public record Known(long id, boolean before, @Nullable String segment) {}

    private Optional<Known> find(Contact contact) {
        if (contact.phone() == null && contact.email() == null) {
            return Optional.empty();
        }
        return jdbc.sql(BY_CONTACT)
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("name", contact.name())
                .query((row, _) -> new Known(row.getLong("id"), true, row.getString("segment")))
                .optional();
    }

    private long open(Contact contact, @Nullable String segment) {
        return jdbc.sql(INSERT)
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("segment", segment)
                .param("now", Times.sql(clock.instant()))
                .query(Long.class)
                .single();
    }

    private static Customer customer(ResultSet row, int index) throws SQLException {
        return new Customer(
                row.getLong("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("segment"));
    }
}
